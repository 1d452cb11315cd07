import { describe, expect, test } from 'vitest'
import { rowToGoOn } from '@/lib/domain/compare/row-decisions'
import type { SideBySide, SideRow } from '@/lib/domain/compare/side-by-side'

const row = (left: string[], right: string[]): SideRow => {
  const side = (ids: string[]) =>
    ids.map((entryId) => ({ ordinal: 1, entryId, number: null, lines: [], elsewhere: [] }))
  return { pair: null, left: side(left), right: side(right) }
}
const view = (both: SideRow[], leftOnly: SideRow[] = [], rightOnly: SideRow[] = []): SideBySide => ({
  ...{ part: 'duties', both, leftOnly, rightOnly },
  counts: { same: 0, partial: 0, leftOnly: 0, rightOnly: 0, left: 0, right: 0 },
})
const idsOf = (found: SideRow | null) =>
  found && [...found.left, ...found.right].map(({ entryId }) => entryId)

describe('after saying something of a row one goes on', () => {
  const before = view([row(['a'], ['x']), row(['b'], ['y', 'z']), row(['c'], ['w'])], [row(['d'], [])])

  test('at the row itself, where it stands as it stood', () =>
    expect(idsOf(rowToGoOn(before, before, 'b'))).toEqual(['b', 'y', 'z']))

  test('at what is left of it, when an entry went away', () => {
    const after = view([row(['a'], ['x']), row(['b'], ['y']), row(['c'], ['w'])], [], [row([], ['z'])])
    expect(idsOf(rowToGoOn(before, after, 'z'))).toEqual(['b', 'y'])
  })

  test('at the next row, when nothing of it stays there; at the one before at the end', () => {
    const apart = view([row(['a'], ['x']), row(['c'], ['w'])], [row(['b'], [])], [row([], ['y', 'z'])])
    expect(idsOf(rowToGoOn(before, apart, 'b'))).toEqual(['c', 'w'])
    const last = view(before.both.slice(0, 2), [row(['c'], [])], [row([], ['w'])])
    expect(idsOf(rowToGoOn(before, last, 'c'))).toEqual(['b', 'y', 'z'])
  })

  test('nowhere, when that was the only row there', () =>
    expect(rowToGoOn(before, view([row(['d'], ['x'])]), 'd')).toBeNull())
})
