import { rowOfEntry } from '@/lib/domain/compare/row-decisions'
import { allRows, type SideBySide, type SideEntry } from '@/lib/domain/compare/side-by-side'
import type { DecideInput } from './schemas'

export interface Asked {
  verdict: 'same' | 'different' | 'none'
  pairs: { mine: string; theirs: string }[]
  /** The entry whose row the page leads to afterwards. */
  about: string
}

/** What a press under a row means; a sentence when it means nothing. */
export function askedPairs(view: SideBySide, input: DecideInput): Asked | string {
  const { left, right, press } = input
  const [verb, id] = press.split(' ')
  const about = left[0] ?? right[0]
  if (!about) return '这一行已经不在了，请刷新页面再看。'
  switch (verb) {
    case 'out':
      return left.includes(id!)
        ? { verdict: 'different', pairs: cross([id!], right), about: id! }
        : { verdict: 'different', pairs: cross(left, [id!]), about: id! }
    case 'undo':
      return left.length > 0
        ? { verdict: 'none', pairs: cross(left, [id!]), about }
        : { verdict: 'none', pairs: cross([id!], right), about }
    case 'join':
      return joined(view, input, about)
    default:
      return { verdict: verb as Asked['verdict'], pairs: cross(left, right), about }
  }
}

/** The entry of the other list, and whatever stands on its row, goes with the entry of this row. */
function joined(
  view: SideBySide,
  { left, right, with: typed = '' }: DecideInput,
  about: string,
): Asked | string {
  const ordinal = Number(/\d+/.exec(typed)?.[0])
  const rows = allRows(view)
  const others = rows.flatMap((row): SideEntry[] => (left.length > 0 ? row.right : row.left))
  const chosen = others.find((entry) => entry.ordinal === ordinal)
  if (!chosen) return typed ? `另一边没有第${ordinal || typed}项。` : '请写另一边是第几项。'
  const row = rowOfEntry(view, chosen.entryId)!
  const idsOf = (entries: readonly SideEntry[]) => entries.map(({ entryId }) => entryId)
  const mine = [...new Set([...left, ...idsOf(row.left)])]
  const theirs = [...new Set([...right, ...idsOf(row.right)])]
  const pairs = cross(mine, theirs)
  if (pairs.length > MOST_PAIRS) return '一次连起来的太多了，请分几次办。'
  return { verdict: 'same', pairs, about }
}

/** Pairs that one press may decide. */
const MOST_PAIRS = 60

const cross = (lefts: readonly string[], rights: readonly string[]) =>
  lefts.flatMap((mine) => rights.map((theirs) => ({ mine, theirs })))
