import { beforeAll, describe, expect, test } from 'vitest'
import { clusterMatters } from '@/lib/domain/compare/cluster-matters'
import {
  COMPARED_PARTS,
  type ComparedPart,
  type MatterCluster,
  type PlacedList,
} from '@/lib/domain/compare/types'
import { assignIds } from '@/lib/domain/list/assign-ids'
import { countyList } from '../../support/county-lists'
import { madeReadings, pairF1, pooled, type Reading, seedReadings } from './readings'

/** Agreement with the readings when all lists are gathered at once, rounded down. */
const LEAST: Record<ComparedPart, number> = {
  duties: 0.88,
  boundaries: 0.89,
  services: 0.93,
  procedures: 0.92,
}

let readings: Reading[]
let lists: PlacedList[]
const codes = new Map<object, string>()
beforeAll(async () => {
  readings = [...(await seedReadings()), ...madeReadings()]
  const all = [...new Set(readings.flatMap(({ left, right }) => [left, right]))]
  lists = all.map((list, index) => {
    const code = String(100_000 + index)
    codes.set(list, code)
    return { code, list: assignIds(code, list) }
  })
}, 60_000)

const ordinalsIn = ({ members }: MatterCluster, code: string) =>
  members.find((member) => member.code === code)?.ordinals ?? []

describe('subjects over many lists', () => {
  test.each(COMPARED_PARTS)('have every entry of %s', (part) => {
    const clusters = clusterMatters(lists, part)
    for (const { code, list } of lists) {
      const found = new Set(clusters.flatMap((cluster) => ordinalsIn(cluster, code)))
      expect([...found].sort((a, b) => a - b)).toEqual(list[part].map((_, index) => index + 1))
    }
    expect(new Set(clusters.map(({ key }) => key)).size).toBe(clusters.length)
    for (const { members, title } of clusters) {
      expect(title).not.toBe('')
      expect(new Set(members.map(({ code }) => code)).size).toBe(members.length)
      for (const { score, ordinals } of members) {
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(ordinals).toEqual([...new Set(ordinals)].sort((a, b) => a - b))
      }
    }
    expect(clusters.map(({ members }) => members.length)).toEqual(
      clusters.map(({ members }) => members.length).sort((a, b) => b - a),
    )
  })

  test.each(COMPARED_PARTS)('put together what a careful person put on one row, in %s', (part) => {
    const clusters = clusterMatters(lists, part)
    const scores = readings.flatMap(({ left, right, parts }) => {
      const read = parts[part]
      if (!read) return []
      const both = clusters
        .map((cluster) => ({
          left: ordinalsIn(cluster, codes.get(left)!),
          right: ordinalsIn(cluster, codes.get(right)!),
        }))
        .filter((row) => row.left.length > 0 && row.right.length > 0)
      return [pairF1(read.pairs, both)]
    })
    expect(pooled(scores).f1).toBeGreaterThanOrEqual(LEAST[part])
  })

  test('let the rest of a list that no bureau has stand by itself', () => {
    const list = countyList({ duties: Array.from({ length: 305 }, (_, at) => `负责第${at}号献血点管理。`) })
    const other = countyList({ duties: ['负责第304号献血点管理。', '负责献血点管理。'] })
    const clusters = clusterMatters(
      [
        { code: '110101', list: assignIds('110101', list) },
        { code: '110102', list: assignIds('110102', other) },
      ],
      'duties',
    )
    const all = clusters.flatMap((cluster) => ordinalsIn(cluster, '110101'))
    expect([...new Set(all)]).toHaveLength(305)
    // The same words still belong together.
    expect(
      clusters
        .find((cluster) => ordinalsIn(cluster, '110101').includes(305))
        ?.members.map(({ code }) => code),
    ).toEqual(['110101', '110102'])
    expect(clusters.find((cluster) => ordinalsIn(cluster, '110101').includes(304))?.members).toHaveLength(1)
  })

  test('do not depend on the order of the lists', () => {
    const rows = (clusters: readonly MatterCluster[]) =>
      clusters
        .map(({ members }) =>
          members
            .map(({ code, ordinals }) => `${code}:${ordinals}`)
            .sort()
            .join(' '),
        )
        .sort()
    const [there, back] = [
      clusterMatters(lists, 'boundaries'),
      clusterMatters(lists.toReversed(), 'boundaries'),
    ]
    expect(rows(back)).toEqual(rows(there))
  })

  test('name a list where the subject stands among other things only', () => {
    const few = lists.slice(0, 4)
    const passing = clusterMatters(few, 'duties').flatMap(({ members }) =>
      members.filter(({ inPassing }) => inPassing),
    )
    expect(passing.length).toBeGreaterThan(0)
  })
})

describe('what people said of pairs', () => {
  const idOf = (index: number, ordinal: number) => lists[index]!.list.duties[ordinal - 1]!.entryId
  const together = (clusters: readonly MatterCluster[], one: number, two: number) =>
    clusters.some(
      (cluster) =>
        ordinalsIn(cluster, lists[0]!.code).includes(one) &&
        ordinalsIn(cluster, lists[1]!.code).includes(two),
    )
  const linked = () => {
    const cluster = clusterMatters(lists, 'duties').find(
      (one) => ordinalsIn(one, lists[0]!.code).length > 0 && ordinalsIn(one, lists[1]!.code).length > 0,
    )!
    return [ordinalsIn(cluster, lists[0]!.code)[0]!, ordinalsIn(cluster, lists[1]!.code)[0]!] as const
  }

  test('keeps apart what they said is different', () => {
    const [one, two] = linked()
    const decisions = [{ left: idOf(0, one), right: idOf(1, two), verdict: 'different' as const }]
    expect(together(clusterMatters(lists, 'duties', { decisions }), one, two)).toBe(false)
  })

  test('draws nothing else in', () => {
    const last = lists[1]!.list.duties.length
    const decisions = [{ left: idOf(0, 1), right: idOf(1, last), verdict: 'same' as const }]
    const own = (clusters: readonly MatterCluster[]) =>
      clusters.map(({ members }) =>
        members
          .filter(({ inPassing }) => !inPassing)
          .flatMap(({ code, ordinals }) => ordinals.map((ordinal) => `${code} ${ordinal}`)),
      )
    const confirmed = [`${lists[0]!.code} 1`, `${lists[1]!.code} ${last}`]
    const before = new Set(
      own(clusterMatters(lists, 'duties')).flatMap((some) =>
        confirmed.some((one) => some.includes(one)) ? some : [],
      ),
    )
    const after = own(clusterMatters(lists, 'duties', { decisions })).find((some) =>
      some.includes(confirmed[0]!),
    )!
    expect(after).toEqual(expect.arrayContaining(confirmed))
    expect(after.filter((one) => !before.has(one))).toEqual([])
  })

  test('brings together what they said is the same, and what has one catalogue code', () => {
    const last = lists[1]!.list.duties.length
    const decisions = [{ left: idOf(0, 1), right: idOf(1, last), verdict: 'same' as const }]
    expect(together(clusterMatters(lists, 'duties', { decisions }), 1, last)).toBe(true)
    const catalogue = new Map([
      [idOf(0, 1), 'W01'],
      [idOf(1, last), 'W01'],
      [idOf(0, 2), 'W02'],
    ])
    const clusters = clusterMatters(lists, 'duties', { catalogue })
    expect(together(clusters, 1, last)).toBe(true)
    expect(clusters.map(({ key }) => key)).toEqual(expect.arrayContaining(['W01', 'W02']))
  })
})
