import type { Part } from '@/lib/domain/list/parts'
import { parseNumber } from './numbering'
import { visible } from './text'

/** A part of the list, or one of the further parts some forms have; those are kept as they are. */
export type TitledPart = Exclude<Part, 'plans'> | 'accountability' | 'powers'

/** Longer than any title of a part seen, with the name of a bureau before it. */
const LONGEST_TITLE = 48

const PART_TITLES: readonly { part: TitledPart; form: RegExp }[] = [
  { part: 'accountability', form: /(责任追究|追责)(机制|制度|办法|情形|情况)(登记表|一览表|表)?$/ },
  { part: 'powers', form: /行政(职权|权力)(和责任)?(事项)?(登记表|一览表|清单|目录|表)?$/ },
  {
    part: 'procedures',
    form: /事中事后(监管|监督|监督管理|监管措施)[和与及]?(制度|措施|办法|机制)?(登记表|一览表|清单|表|情况)?$/,
  },
  { part: 'services', form: /公共服务(事项|项目|职责)?(登记表|一览表|清单|目录|目录清单|表|情况)?$/ },
  {
    part: 'boundaries',
    form: /(职责边界(划分)?|(与|和)?(其他|相关|有关)部门(的)?职责(分工|边界划分|划分))(登记表|一览表|清单|表|情况)?$/,
  },
  {
    part: 'duties',
    form: /(^|[^单位组人])(部门(主要)?职责(及|和|与)?(具体)?(工作|责任)?(事项)?(登记表|一览表|清单|表)?|(主要)?职责(及|和|与)?(具体)?(工作)?(事项)?(登记表|一览表))$/,
  },
]

/** The part a line is the title of, in any of its forms; null for any other line. */
export function partTitled(line: string): TitledPart | null {
  if (line.length > LONGEST_TITLE * 4) return null
  const bare = visible(parseNumber(line.trim()).rest).replace(/[《》【】[\]:：]/g, '')
  const title = bare.replace(/[（(][^（()）]{0,20}[）)]$/, '')
  if (title === '' || title.length > LONGEST_TITLE || /[。；;，,、？！]/.test(title)) return null
  for (const { part, form } of PART_TITLES) if (form.test(title)) return part
  return null
}

/** True when a line is the title of a part beyond doubt: it is numbered or called 登记表. */
export function isPlainPartTitle(line: string): boolean {
  return (
    partTitled(line) !== null &&
    (parseNumber(line.trim()).mark !== '' || /(登记表|一览表)$/.test(visible(line)))
  )
}

/** 枣强县卫生健康局责任清单 and its kin: the title of the whole list. */
export function isListTitle(line: string): boolean {
  const title = visible(line).replace(/[（(][^（()）]{0,20}[）)]$/, '')
  return (
    title.length <= LONGEST_TITLE && /^[^。；;，,：:]*(责任|权责|职责|权力和责任|权责事项)清单$/.test(title)
  )
}

/** 责任清单 without the name of a bureau. */
export function isBareListTitle(line: string): boolean {
  return /^(责任|权责|职责|权力和责任|权责事项)清单/.test(visible(line))
}

/** 附件4, 附表2：: what stands above the title of an annex. */
export function isAnnexMark(line: string): boolean {
  return /^附[件表录]?[\d一二三四五六七八九十０-９]{0,3}[：:、.．]?$/.test(
    visible(line).replace(/[（()）]/g, ''),
  )
}

/** 云山县卫生健康局与相关部门的: the first line of a title that goes on below. */
export function isTitleBegun(line: string): boolean {
  const title = visible(line)
  return title.length <= 30 && /^[^。；;，,：:、]{2,}(的|与|和|及|局|委|委员会|部门|单位)$/.test(title)
}

/** 注：…, 备注：…, 说明：…: a note under a table. */
export function isNote(line: string): boolean {
  return /^[（(【[]? ?(注|备注|说明|填表说明|注意|附注) ?(\d{0,2}|[一二三])[：:、.．]/.test(line.trim())
}

/** Short and without the closing stop of a sentence, as headings are. `rest` is the line without its number. */
export function isHeadingLike(rest: string): boolean {
  const heading = visible(rest)
  return heading.length > 0 && heading.length <= 60 && !/[。；;！？]|[，,、：:]$/.test(heading)
}
