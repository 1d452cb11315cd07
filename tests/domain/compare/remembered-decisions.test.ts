import { describe, expect, test } from 'vitest'
import { alignLists } from '@/lib/domain/compare/align-lists'
import { contradictionOf } from '@/lib/domain/compare/consistent-decisions'
import { profilesOf } from '@/lib/domain/compare/entry-profiles'
import { neutralEntries } from '@/lib/domain/compare/neutral-entries'
import {
  decisionsAmong,
  type KeyedList,
  type RememberedDecision,
  sayOnce,
} from '@/lib/domain/compare/remembered-decisions'
import { COMPARED_PARTS } from '@/lib/domain/compare/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { countyList } from '../../support/county-lists'
import { seedList } from '../../support/seed-lists'

/** `a1` of list a with its text's key. */
const entry = (name: string, key = name) => ({ code: name[0]!, entryId: name, key })
const said = (
  left: string,
  right: string,
  verdict: 'same' | 'different',
  keys: [string, string] = [left, right],
): RememberedDecision => ({ left: entry(left, keys[0]), right: entry(right, keys[1]), verdict })
const list = (code: string, ...keys: string[]): KeyedList => ({
  code,
  entries: keys.map((key, at) => ({ entryId: `${code}${at + 1}`, key })),
})
const applied = (decisions: RememberedDecision[], ...lists: KeyedList[]) =>
  decisionsAmong(decisions, lists).map(({ left, right, verdict, isOwn }) => [left, right, verdict, isOwn])

describe('what was said of a pair', () => {
  test('holds for the very entries, whatever they say by now', () => {
    expect(applied([said('a1', 'b2', 'same')], list('a', 'x'), list('b', 'y', 'z'))).toEqual([
      ['a1', 'b2', 'same', true],
    ])
  })

  test('holds wherever the same two texts stand, whichever side they are on', () => {
    const decision = said('a1', 'b1', 'different', ['x', 'y'])
    expect(applied([decision], list('c', 'w', 'y'), list('d', 'x'))).toEqual([
      ['d1', 'c2', 'different', false],
    ])
    expect(applied([decision], list('c', 'x'), list('d', 'w'))).toEqual([])
    expect(applied([decision], list('c', 'x', 'y'), list('d', 'w'))).toEqual([])
  })

  test('says nothing of entries without text, nor of two of one text', () => {
    expect(applied([said('a1', 'b1', 'same', ['', 'y'])], list('c', ''), list('d', 'y'))).toEqual([])
    expect(applied([said('a1', 'b1', 'different', ['x', 'x'])], list('c', 'x'), list('d', 'x'))).toEqual([])
  })

  test('of the very pair goes before what was said of its like, however late', () => {
    const like = said('c1', 'd1', 'same', ['x', 'y'])
    const own = said('a1', 'b1', 'different', ['x', 'y'])
    expect(applied([like, own], list('a', 'x'), list('b', 'y'))).toEqual([['a1', 'b1', 'different', true]])
  })

  test('the later before the earlier of two pairs alike', () => {
    const [later, earlier] = [said('c1', 'd1', 'same', ['x', 'y']), said('e1', 'f1', 'different', ['y', 'x'])]
    expect(applied([later, earlier], list('a', 'x'), list('b', 'y'))).toEqual([['a1', 'b1', 'same', false]])
  })

  test('that would contradict what goes before it is left out', () => {
    const lists = [list('a', 'x', 'v'), list('b', 'y', 'z')]
    const decisions = [
      said('a1', 'b1', 'same'),
      said('a2', 'b1', 'same'),
      said('a2', 'b2', 'same'),
      said('c1', 'd1', 'different', ['x', 'z']),
    ]
    expect(applied(decisions, ...lists).map(([left, right]) => [left, right])).toEqual([
      ['a1', 'b1'],
      ['a2', 'b1'],
      ['a2', 'b2'],
    ])
  })
})

describe('a contradiction', () => {
  const pair = (left: string, right: string, verdict: 'same' | 'different') => ({ left, right, verdict })

  test('is found through what stands between', () => {
    const held = [pair('a1', 'b1', 'same'), pair('a2', 'b1', 'same'), pair('a2', 'b2', 'same')]
    expect(contradictionOf(held, [pair('a1', 'b2', 'different')])).toMatchObject({ verdict: 'same' })
    expect(contradictionOf(held, [pair('a1', 'b2', 'same')])).toBeNull()
    const apart = [pair('a1', 'b2', 'different'), pair('a1', 'b1', 'same')]
    expect(contradictionOf(apart, [pair('a2', 'b1', 'same'), pair('a2', 'b2', 'same')])).not.toBeNull()
  })

  test('is none where the pair itself is judged anew', () => {
    expect(contradictionOf([pair('a1', 'b1', 'same')], [pair('b1', 'a1', 'different')])).toBeNull()
  })
})

test('the neutral text is the one the comparison goes by', async () => {
  const seed = await seedList('460108')
  for (const part of COMPARED_PARTS) {
    const [profiles] = profilesOf([{ list: seed, places: ['美兰区'] }], part).lists
    expect(neutralEntries(seed, part, ['美兰区'])).toEqual(profiles!.map(({ text }) => text))
  }
  const [one, other] = [['甲县'], ['乙市丙区']].map(
    ([place]) => neutralEntries(countyList({ duties: [`负责${place}献血工作。`] }), 'duties', [place!])[0],
  )
  expect(one).toBe(other)
})

test('two real lists are laid out as was said, whatever was said', async () => {
  const [left, right] = (await Promise.all(['460108', '131121'].map(seedList))) as [
    ResponsibilityList,
    ResponsibilityList,
  ]
  const renamed = (from: ResponsibilityList, code: string) => ({
    ...from,
    duties: from.duties.map((duty, at) => ({ ...duty, entryId: `${code}${at + 1}` })),
  })
  const [mine, theirs] = [renamed(left, 'a'), renamed(right, 'b')]
  const keyed = (from: ResponsibilityList, code: string): KeyedList => ({
    code,
    entries: from.duties.map(({ entryId }) => ({ entryId, key: entryId })),
  })
  // Any decisions do; the same every time.
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 16807) % 2147483647
    return seed % below
  }
  for (let round = 0; round < 20; round++) {
    const decisions = Array.from({ length: 15 }, () =>
      said(
        `a${random(mine.duties.length) + 1}`,
        `b${random(theirs.duties.length) + 1}`,
        random(3) === 0 ? 'different' : 'same',
      ),
    )
    const held = decisionsAmong(decisions, [keyed(mine, 'a'), keyed(theirs, 'b')])
    const { pairs } = alignLists(mine, theirs, 'duties', { decisions: held })
    const rowOf = (side: 'left' | 'right', id: string) =>
      pairs.find((pair) => pair[side].includes(Number(id.slice(1))))
    for (const { left: one, right: other, verdict } of held) {
      const together = rowOf('left', one)?.right.includes(Number(other.slice(1))) ?? false
      expect(together, `${one} ${other} ${verdict}`).toBe(verdict === 'same')
    }
  }
})

test('over many lists what was said is looked for in a few entries of the same words only', () => {
  const keyed = (code: string): KeyedList => ({
    code,
    entries: [entry(`${code}1`, 'blood'), entry(`${code}2`, '')],
  })
  const known = [...'abcde'].map(keyed)
  expect(sayOnce(known).map(({ entries }) => entries.map(({ key }) => key))).toEqual([
    ['blood', ''],
    ['blood', ''],
    ['blood', ''],
    ['', ''],
    ['', ''],
  ])
  const other: KeyedList = { code: 'x', entries: [entry('x1', 'water')] }
  const decisions = [said('p1', 'q1', 'different', ['blood', 'water'])]
  expect(decisionsAmong(decisions, sayOnce([...known, other])).map(({ left }) => left)).toEqual([
    'a1',
    'b1',
    'c1',
  ])
})
