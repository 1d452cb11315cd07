import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markDifference, markNames } from '@/lib/domain/changes/mark-difference'
import type { Segment } from '@/lib/domain/changes/types'

const SIGNS = { same: '', removed: '-', added: '+' }
/** 负责[-卫生局][+卫健局]，a `~` before what is cosmetic. */
const shown = (segments: Segment[]) =>
  segments
    .map(({ kind, text, cosmetic }) =>
      kind === 'same' ? text : `${cosmetic ? '~' : ''}[${SIGNS[kind]}${text}]`,
    )
    .join('')
const marked = (before: string, after: string) => shown(markDifference(before, after))
const side = (segments: Segment[], kind: 'removed' | 'added') =>
  segments
    .filter((segment) => segment.kind === 'same' || segment.kind === kind)
    .map((segment) => segment.text)
    .join('')

describe('a change reads as a person would mark it', () => {
  test.each([
    ['应当在5日内办结。', '应当在15日内办结。', '应当在[-5][+15]日内办结。'],
    ['电话：0898-65321234', '电话：0898-65321235', '电话：[-0898-65321234][+0898-65321235]'],
    ['甲局、乙局', '甲局、丙局、乙局', '甲局、[+丙局、]乙局'],
    ['第一段。\n第二段。', '第一段。\n第三段。\n第二段。', '第一段。\n[+第三段。\n]第二段。'],
    ['罚款3-5万元', '罚款35万元', '罚款[-3-5][+35]万元'],
    ['负责食品安全监管', '负责食品安全监管、疾病预防', '负责食品安全监管[+、疾病预防]'],
    ['报县卫生局备案', '报县卫健委备案', '报县[-卫生局][+卫健委]备案'],
    ['隐患的，应当及时通报', '隐患的，应当在24小时内通报', '隐患的，应当[-及时][+在24小时内]通报'],
    ['不少于2次。', '不少于1次。\n4.限期整改。', '不少于[-2][+1]次。[+\n4.限期整改。]'],
    ['许可，监督检查', '许可、监督检查', '许可~[-，]~[+、]监督检查'],
  ])('%s → %s', (before, after, expected) => expect(marked(before, after)).toBe(expected))

  test('what is rewritten is one removal and one addition', () => {
    const before = '贯彻执行卫生和计划生育工作的法律法规和方针政策。'
    const after = '负责全县老年人医养结合工作的落实，推动健康产业发展。'
    expect(markDifference(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  })

  test('a rewritten paragraph leaves its neighbours alone', () => {
    const segments = markDifference(
      '负责公共场所卫生许可。\n贯彻执行卫生和计划生育工作的法律法规。\n负责学校卫生。',
      '负责公共场所卫生许可。\n推动全县健康产业发展，落实医养结合。\n负责学校卫生。',
    )
    expect(segments.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
    expect(segments[0]?.text).toBe('负责公共场所卫生许可。\n')
  })

  test('no single characters are left standing between changes', () => {
    const before = '组织制定并实施疾病预防控制规划、国家免疫规划、严重危害人民健康的公共卫生问题的干预措施'
    const after = '制定并组织落实疾病预防控制规划、免疫规划以及严重危害人民健康公共卫生问题的干预措施'
    const islands = markDifference(before, after)
      .slice(1, -1)
      .filter(({ kind, text }) => kind === 'same' && (text.match(/\p{L}/gu)?.length ?? 0) < 2)
    expect(islands).toEqual([])
  })

  test('a change of many paragraphs shows each where it is', () => {
    const paragraphs = Array.from(
      { length: 40 },
      (_, index) => `（${index}）负责第${index}类场所的监督检查工作。`,
    )
    const after = paragraphs.with(7, '（7）负责第7类场所的执法检查工作。').toSpliced(30, 1)
    const changed = markDifference(paragraphs.join('\n'), after.join('\n')).filter(
      ({ kind }) => kind !== 'same',
    )
    expect(changed.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'removed 监督',
      'added 执法',
      'removed （30）负责第30类场所的监督检查工作。\n',
    ])
  })

  test('names are the same or they are not', () => {
    expect(shown(markNames(['卫生局', '公安局'], ['卫健局', '公安局', '民政局']))).toBe(
      '[-卫生局][+卫健局]、公安局[+、民政局]',
    )
  })
})

describe('whatever the texts', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '负责',
          '卫生',
          '局',
          '，',
          '。',
          '\n',
          '5',
          '15日',
          '、',
          ' ',
          '（一）',
          '𠮷',
          '0898-6532',
        ),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join(''))

  test('the segments are exactly the two texts, none of them empty', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = markDifference(before, after)
        expect(side(segments, 'removed')).toBe(before)
        expect(side(segments, 'added')).toBe(after)
        expect(segments.every((segment) => segment.text !== '')).toBe(true)
        for (const [index, { kind }] of segments.entries())
          expect(kind === segments[index + 1]?.kind, `two ${kind} in a row`).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('a text has no difference from itself', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(markDifference(same, same).every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  test('numbers are never taken apart', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        fc.pre(a !== b)
        expect(marked(`限${a}日内`, `限${b}日内`)).toBe(`限[-${a}][+${b}]日内`)
      }),
    )
  })
})

describe('long texts', () => {
  const random = (seed: number, length: number) => {
    let state = seed
    let result = ''
    while (result.length < length) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
      result += String.fromCharCode(0x4e00 + (state % 3000))
      if (state % 17 === 0) result += '，'
      if (state % 61 === 0) result += '。'
    }
    return result
  }
  const long = random(1, 100_000)

  test('one sentence put into 100,000 characters is one addition', () => {
    const after = `${long.slice(0, 50_000)}插入一句话。${long.slice(50_000)}`
    expect(markDifference(long, after).map(({ kind }) => kind)).toEqual(['same', 'added', 'same'])
  })

  test.each([
    ['nothing in common', long, random(2, 100_000)],
    ['one character over and over', '的'.repeat(100_000), '是的'.repeat(50_000)],
    ['a change every ten characters', long, long.replace(/(.{10})/g, '$1变')],
  ])('two of 100,000 characters come to an end: %s', (_, before, after) => {
    const segments = markDifference(before, after)
    expect(side(segments, 'removed') === before && side(segments, 'added') === after).toBe(true)
  })
})
