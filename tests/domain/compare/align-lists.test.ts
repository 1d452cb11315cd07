import { beforeAll, describe, expect, test } from 'vitest'
import { alignLists } from '@/lib/domain/compare/align-lists'
import { type Alignment, COMPARED_PARTS } from '@/lib/domain/compare/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { linksOf, madeReadings, type Reading, seedReadings } from './readings'

let readings: Reading[]
let lists: ResponsibilityList[]
beforeAll(async () => {
  readings = [...(await seedReadings()), ...madeReadings()]
  lists = [...new Set(readings.flatMap(({ left, right }) => [left, right]))]
}, 60_000)

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b)
const links = ({ pairs }: Alignment) => [...linksOf(pairs)].sort()
/** Texts with every place, level and name of the body of another county and year. */
function elsewhere(list: ResponsibilityList): ResponsibilityList {
  const text = JSON.stringify(list)
    .replaceAll('全县', '全区')
    .replaceAll('县卫生健康局', '区卫健委')
    .replaceAll('县级', '区级')
    .replaceAll('我县', '我区')
    .replaceAll('，', ',')
  return JSON.parse(text)
}

describe('an alignment', () => {
  test('says why entries stand together in the words of the texts, each side’s own where they differ', () => {
    for (const { left, right } of readings)
      for (const { left: mine, right: theirs, shared } of alignLists(left, right, 'services').pairs) {
        const textOf = (list: ResponsibilityList, ordinals: readonly number[]) =>
          // Words run on over a mark or a line’s end.
          ordinals
            .map((ordinal) => list.services[ordinal - 1]!)
            .map(({ name, content }) => `${name}\n${content}`.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase())
            .join('\n')
        for (const word of shared) {
          const [one, two = one] = word.split('／') as [string, string?]
          expect(textOf(left, mine), word).toContain(one)
          expect(textOf(right, theirs), word).toContain(two)
        }
      }
  })

  test('has every entry of both sides once, pairs in order, scores within bounds', () => {
    for (const { left, right, name } of readings)
      for (const part of COMPARED_PARTS) {
        const { pairs, leftOnly, rightOnly } = alignLists(left, right, part)
        const of = (side: 'left' | 'right') => pairs.flatMap((pair) => pair[side])
        expect(sorted([...of('left'), ...leftOnly]), name).toEqual(upTo(left[part].length))
        expect(sorted([...of('right'), ...rightOnly]), name).toEqual(upTo(right[part].length))
        expect(pairs.map((pair) => pair.left[0])).toEqual(sorted(pairs.map((pair) => pair.left[0]!)))
        for (const pair of pairs) {
          expect(pair.left).toEqual(sorted(pair.left))
          expect(pair.right).toEqual(sorted(pair.right))
          expect(pair.score).toBeGreaterThan(0)
          expect(pair.score).toBeLessThanOrEqual(1)
          expect(pair.shared.length).toBeLessThanOrEqual(5)
        }
      }
  })

  test('of a list with itself is the list', () => {
    for (const list of lists)
      for (const part of COMPARED_PARTS) {
        const { pairs } = alignLists(list, list, part)
        expect(pairs.map(({ left, right }) => [left, right])).toEqual(
          upTo(list[part].length).map((one) => [[one], [one]]),
        )
        for (const pair of pairs) expect(pair).toMatchObject({ score: 1, strength: 'same' })
      }
  })

  test('is the same from the other side', () => {
    for (const { left, right } of readings)
      for (const part of COMPARED_PARTS) {
        const back = alignLists(right, left, part)
        expect(links(alignLists(left, right, part))).toEqual(
          links({
            ...back,
            pairs: back.pairs.map((pair) => ({ ...pair, left: pair.right, right: pair.left })),
          }),
        )
      }
  })

  test('does not depend on the order of either list', () => {
    for (const { left, right } of readings)
      for (const part of COMPARED_PARTS) {
        const turned = (list: ResponsibilityList) => ({ ...list, [part]: list[part].toReversed() })
        const back = alignLists(turned(left), turned(right), part)
        const straight = {
          ...back,
          pairs: back.pairs.map((pair) => ({
            ...pair,
            left: pair.left.map((one) => left[part].length + 1 - one),
            right: pair.right.map((one) => right[part].length + 1 - one),
          })),
        }
        expect(links(straight)).toEqual(links(alignLists(left, right, part)))
      }
  })

  test('finds every entry again under the names of another place, level and year', () => {
    for (const list of lists)
      for (const part of COMPARED_PARTS) {
        const { pairs } = alignLists(list, elsewhere(list), part)
        expect(pairs.map(({ left, right }) => [left, right])).toEqual(
          upTo(list[part].length).map((one) => [[one], [one]]),
        )
      }
  })

  test('puts both halves of a duty that was split beside the whole', () => {
    let halves = 0
    let found = 0
    for (const list of lists)
      for (const [index, duty] of list.duties.entries()) {
        const clauses = duty.statement.split(/(?<=[；;。])/u).filter((clause) => clause.trim().length > 8)
        if (clauses.length < 2) continue
        const halfOf = (some: readonly string[], half: number) => ({
          ...duty,
          entryId: `${duty.entryId}.${half}`,
          statement: some.join(''),
          items: [],
        })
        const halved = [halfOf(clauses.slice(0, 1), 0), halfOf(clauses.slice(1), 1)]
        const split = { ...list, duties: list.duties.toSpliced(index, 1, ...halved) }
        const { pairs } = alignLists(list, split, 'duties')
        const row = pairs.find((pair) => pair.left.includes(index + 1))
        halves += 2
        found += [index + 1, index + 2].filter((half) => row?.right.includes(half)).length
      }
    expect(halves).toBeGreaterThan(30)
    expect(found / halves).toBeGreaterThan(0.9)
  })

  test('puts a short duty beside a broad one that says it nearly word for word among much else', () => {
    const list = lists.find(({ duties }) => duties.some(({ items }) => items.length > 8))!
    const index = list.duties.findIndex(({ items }) => items.length > 8)
    const broad = list.duties[index]!
    const item = broad.items.toSorted((a, b) => b.text.length - a.text.length)[0]!
    const short = { ...broad, entryId: 'short', statement: item.text, items: [] }
    const { pairs } = alignLists({ ...list, duties: [broad] }, { ...list, duties: [short] }, 'duties')
    expect(pairs).toMatchObject([{ left: [1], right: [1], strength: 'partial' }])
  })

  test('points to a piece that stands on another row, and not where somebody said it is another thing', () => {
    for (const { left, right } of readings) {
      const { pairs, elsewhere } = alignLists(left, right, 'duties')
      const together = linksOf(pairs)
      for (const piece of elsewhere) expect(together.has(`${piece.left}-${piece.right}`)).toBe(false)
    }
    const { left, right } = readings.find(({ name }) => name === '469021-430611')!
    const { elsewhere } = alignLists(left, right, 'duties')
    expect(elsewhere).toMatchObject([
      { left: 7, right: 3, lines: { right: expect.stringContaining('公共服务网络体系建设') } },
    ])
    const verdict = 'different'
    const said = { left: left.duties[6]!.entryId, right: right.duties[2]!.entryId, verdict } as const
    expect(alignLists(left, right, 'duties', { decisions: [said] }).elsewhere).toEqual([])
    for (const part of ['boundaries', 'services', 'procedures'] as const)
      expect(alignLists(left, right, part).elsewhere).toEqual([])
  })

  test('says why entries stand together', () => {
    const { left, right } = readings.find(({ name }) => name === '460108-131121')!
    const { pairs } = alignLists(left, right, 'duties')
    const words = (ordinal: number) => pairs.find((pair) => pair.left.includes(ordinal))?.shared ?? []
    expect(words(11).join('')).toMatch(/老龄|老年|医养结合/)
    expect(words(7).join('')).toMatch(/基本药物|食品安全/)
  })

  test('of lists without the part is empty', () => {
    const none = { ...lists[0]!, duties: [] }
    expect(alignLists(none, lists[1]!, 'duties')).toMatchObject({ pairs: [], leftOnly: [] })
    expect(alignLists(none, none, 'duties')).toEqual({
      part: 'duties',
      pairs: [],
      leftOnly: [],
      rightOnly: [],
      elsewhere: [],
    })
  })
})
