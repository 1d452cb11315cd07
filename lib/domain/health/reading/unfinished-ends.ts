/**
 * Words that lead on to something: no text ends with them. Most also end words that do not: 总和, 参与, 案由, 撤并; 作为根据,
 * 融入其中.
 */
const LEADS_ON = new RegExp(
  [
    '(?<![总共饱缓温调中柔谐祥亲平失附随协])和',
    '(?<![参给赋授干付])与',
    '(?<![涉普顾波遍危提论言以触企累殃谈述惠伤兼]|力所能)及',
    '以及',
    '(?<!抑|间|即)或',
    '(?<![自理缘事案来因])由',
    '(?<![合兼吞归撤裁一])并',
    '(?<![对关属位处等至由低高大小善终勇限过便鉴基])于',
    '或者|并且|而且|以便|从而|按照|依照|包括|下列|例如',
    '(?<![的为无据实律学论法和及与或、])根据',
    // 以下 bounds what stands before it (二级及以下, 国家标准以下, 0.3%以下); it announces only behind a verb, or alone.
    String.raw`(?:^|[\s。；，、：:,;（(]|[有如按照据在括含合供交取将对确守持予与和]|具备|做好|履行|执行|实行|开展|承担|达到|完成|提出|作出|载明|办理|检查|审查|落实|遵循|是|为)以下`,
    String.raw`(?<=^|[\s。；，、：:,;（(])其中`,
  ].join('|'),
  'u',
)
const LEADS_ON_AT_END = new RegExp(`(?:${LEADS_ON.source})$`, 'u')

/**
 * A last clause of nothing but a verb that wants its object: ……；负责. Behind a comma some go back to what stands before
 * (制定计划，组织实施), behind 、 most do (业务工作的监督、指导).
 */
const VERB_ALONE = [
  /[。；;](?:负责|承担|组织|开展|协助|配合|指导|制定|拟订|建立|加强|推进|实施|组织实施|负责组织|组织开展)$/u,
  /[，,](?:负责|承担|组织|开展|制定|拟订|建立|加强|推进|负责组织|组织开展)$/u,
  /(?<!认真)、(?:负责|加强|负责组织|组织开展)$/u,
]

/** Whether words, without their last stop, break off where something must follow. */
export const breaksOff = (words: string): boolean =>
  LEADS_ON_AT_END.test(words) || VERB_ALONE.some((pattern) => pattern.test(words))

/** What a bound in the middle of a sentence stands behind: 二级及以下医疗机构, 140/90mmHg以下的. */
const BOUND =
  /(?:[及\d０-９A-Za-z%％‰℃㎡³²)）]|[十百千万亿元角岁级类等年月周天日时人名个倍张床米里克升平]|标准|水平|以上)以下/g

/** The words without what is only an upper bound. */
export const withoutBounds = (words: string): string => words.replace(BOUND, '')
