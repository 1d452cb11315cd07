import { describe, expect, test } from 'vitest'
import { alignLists } from '@/lib/domain/compare/align-lists'
import type { PairDecision } from '@/lib/domain/compare/types'
import { assembleList } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'

function listOf(side: string, statements: readonly string[]): ResponsibilityList {
  return {
    ...assembleList(null, []),
    duties: statements.map((statement, index) => ({
      entryId: `${side}${index + 1}`,
      source: null,
      number: null,
      statement,
      items: [],
    })),
  }
}

const left = listOf('a', ['负责传染病防治和免疫规划', '负责妇幼健康工作', '承办交办的其他事项'])
const right = listOf('b', ['负责疾病预防控制、预防接种', '负责母婴安全和妇幼保健', '指导计划生育协会工作'])
const align = (...decisions: PairDecision[]) => alignLists(left, right, 'duties', { decisions })
const said = (one: string, two: string, verdict: PairDecision['verdict']): PairDecision => ({
  left: one,
  right: two,
  verdict,
})

describe('what people said of a pair', () => {
  test('nothing: it is worked out', () => {
    expect(align().pairs.map(({ left, right, by }) => ({ left, right, by }))).toEqual([
      { left: [1], right: [1], by: 'computed' },
      { left: [2], right: [2], by: 'computed' },
    ])
  })

  test('the same: it stands on one row however unlike, and nothing else beside it', () => {
    const { pairs } = align(said('a1', 'b2', 'same'))
    expect(pairs).toMatchObject([{ left: [1], right: [2], strength: 'same', by: 'confirmed' }])
  })

  test('a piece: it stands on one row and leaves room for more', () => {
    const { pairs } = align(said('a1', 'b3', 'partial'))
    expect(pairs[0]).toMatchObject({ left: [1], right: [1, 3], by: 'computed' })
    const all = align(said('a1', 'b3', 'partial'), said('a1', 'b1', 'same')).pairs
    expect(all[0]).toMatchObject({ left: [1], right: [1, 3], strength: 'partial', by: 'confirmed' })
  })

  test('different: it never stands on one row, even of the very same words', () => {
    expect(align(said('a1', 'b1', 'different')).leftOnly).toContain(1)
    const again = alignLists(
      left,
      listOf(
        'c',
        left.duties.map(({ statement }) => statement),
      ),
      'duties',
      {
        decisions: [said('a1', 'c1', 'different')],
      },
    )
    expect(again.leftOnly).toEqual([1])
    expect(again.rightOnly).toEqual([1])
  })

  test('twice: the last counts, whichever side was called left', () => {
    expect(align(said('a1', 'b1', 'different'), said('b1', 'a1', 'same')).pairs[0]).toMatchObject({
      left: [1],
      right: [1],
    })
    expect(align(said('a1', 'b3', 'same'), said('a1', 'b3', 'different')).rightOnly).toContain(3)
  })

  test('that contradicts itself: what must be apart stays apart', () => {
    const { pairs } = align(
      said('a1', 'b1', 'partial'),
      said('a1', 'b2', 'partial'),
      said('a2', 'b1', 'partial'),
      said('a2', 'b2', 'different'),
    )
    for (const pair of pairs) expect(pair.left.includes(2) && pair.right.includes(2)).toBe(false)
  })

  test('of entries that are in neither list: nothing happens', () => {
    expect(align(said('x', 'y', 'same'))).toEqual(align())
  })
})

describe('the standard catalogue', () => {
  const catalogue = (mine: [string, string][], theirs: [string, string][]) =>
    alignLists(left, right, 'duties', { catalogue: [new Map(mine), new Map(theirs)] })

  test('puts entries of one code on one row', () => {
    const { pairs } = catalogue([['a3', 'W09']], [['b3', 'W09']])
    expect(pairs.at(-1)).toMatchObject({ left: [3], right: [3], by: 'catalogue' })
  })

  test('says that they are one matter, not that they say the same', () => {
    const strengthOf = (of: ReturnType<typeof catalogue>) =>
      of.pairs.map(({ left, strength }) => [left, strength])
    expect(strengthOf(catalogue([['a1', 'W01']], [['b1', 'W01']]))).toEqual(strengthOf(align()))
  })

  test('keeps entries of different codes apart', () => {
    expect(catalogue([['a1', 'W01']], [['b1', 'W02']]).leftOnly).toContain(1)
  })

  test('gives way to what somebody said of that very pair', () => {
    const { pairs } = alignLists(left, right, 'duties', {
      decisions: [said('a1', 'b1', 'same')],
      catalogue: [new Map([['a1', 'W01']]), new Map([['b1', 'W02']])],
    })
    expect(pairs[0]).toMatchObject({ left: [1], right: [1], by: 'confirmed' })
  })
})
