import { clusterMatters } from './cluster-matters'
import type { ClusterOptions, ComparedPart, MatterCluster, PlacedList } from './types'

/** What one county has of one matter. */
export interface MatrixCell {
  /** Its entries, in the order of its list; never empty. */
  entryIds: readonly string[]
  /** `partial`: near it, or only a piece of it. */
  strength: 'same' | 'partial'
  /** An auditor said of one of its entries that it is the same as one of another county here. */
  isConfirmed: boolean
}

export interface MatrixMatter {
  /** Code of the standard catalogue; null for one that was gathered from the lists. */
  standard: string | null
  title: string
  /** Names it in addresses: its code, or that of its entries that is most like the others (`460108-k3f9…`). */
  of: string
  /** By division code; a county without it is absent. */
  cells: ReadonlyMap<string, MatrixCell>
}

export interface Matrix {
  part: ComparedPart
  /** Of the standard catalogue first, then those that most counties have. */
  matters: MatrixMatter[]
  /** Matters of one county only, left out of `matters`. */
  single: number
  /** How many of `matters` each county has that has this part at all. */
  counts: ReadonlyMap<string, number>
  /** Counties whose list has nothing in this part: that is no gap in any one matter. */
  without: readonly string[]
}

/** What people said before, and what the standard matters are called. */
export interface MatrixOptions extends ClusterOptions {
  /** Titles of the standard catalogue, by code; in the order in which they are to stand. */
  standards?: ReadonlyMap<string, string>
}

/** Counties × matters: what the lists have in one part, gathered by subject. */
export function makeMatrix(
  lists: readonly PlacedList[],
  part: ComparedPart,
  { standards = new Map(), ...said }: MatrixOptions = {},
): Matrix {
  const entries = new Map(lists.map(({ code, list }) => [code, list[part]]))
  const same = (said.decisions ?? []).filter(({ verdict }) => verdict === 'same')
  const all = clusterMatters(lists, part, said).map((cluster) => toMatter(cluster))
  const found = new Set(all.map(({ standard }) => standard))
  for (const [code, title] of standards)
    if (!found.has(code)) all.push({ standard: code, title, of: code, cells: new Map() })
  const matters = all.filter(({ standard, cells }) => standard !== null || cells.size > 1)
  return {
    part,
    matters: matters.sort(inOrder),
    single: all.length - matters.length,
    counts: countsOf(lists, part, matters),
    without: lists.filter(({ list }) => list[part].length === 0).map(({ code }) => code),
  }

  function toMatter({ key, title, members }: MatterCluster): MatrixMatter {
    const cells = new Map<string, MatrixCell>()
    const idsOf = ({ code, ordinals }: MatterCluster['members'][number]) =>
      ordinals.flatMap((ordinal) => entries.get(code)?.[ordinal - 1]?.entryId ?? [])
    const confirmed = confirmedAmong(new Set(members.flatMap(idsOf)), same)
    let nearest = { of: key, score: 0 }
    for (const member of members) {
      const { code, score, strength, inPassing } = member
      const entryIds = idsOf(member)
      if (entryIds.length === 0) continue
      cells.set(code, { entryIds, strength, isConfirmed: entryIds.some((id) => confirmed.has(id)) })
      if (!inPassing && score > nearest.score) nearest = { of: `${code}-${entryIds[0]}`, score }
    }
    const standard = standards.has(key) ? key : null
    return {
      standard,
      title: (standard && standards.get(standard)) || title,
      of: standard ?? nearest.of,
      cells,
    }
  }
}

/** Which of some entries were said to be the same as another of them. */
function confirmedAmong(
  entryIds: ReadonlySet<string>,
  same: readonly { left: string; right: string }[],
): Set<string> {
  const both = same.filter(({ left, right }) => entryIds.has(left) && entryIds.has(right))
  return new Set(both.flatMap(({ left, right }) => [left, right]))
}

/** Of the catalogue by code, then what most have; those of the same spread by name, so that the order is always the same. */
function inOrder(a: MatrixMatter, b: MatrixMatter): number {
  if (a.standard || b.standard)
    return a.standard && b.standard ? (a.standard < b.standard ? -1 : 1) : a.standard ? -1 : 1
  return b.cells.size - a.cells.size || (a.title < b.title ? -1 : 1)
}

function countsOf(
  lists: readonly PlacedList[],
  part: ComparedPart,
  matters: readonly MatrixMatter[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { code, list } of lists) if (list[part].length > 0) counts.set(code, 0)
  for (const { cells } of matters)
    for (const code of cells.keys()) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

/** Which counties have a matter, for people: how many the same, how many a piece of it. */
export function spreadOf({ cells }: MatrixMatter): { same: number; partial: number } {
  const partial = [...cells.values()].filter(({ strength }) => strength === 'partial').length
  return { same: cells.size - partial, partial }
}

/** The matter that an address names: by its code of the catalogue, or by one of its entries; null when there is none. */
export function findMatter({ matters }: Pick<Matrix, 'matters'>, of: string): MatrixMatter | null {
  const [, code, entryId] = /^(\d{6})-(.+)$/.exec(of) ?? []
  return (
    matters.find(
      ({ standard, cells }) =>
        standard === of || (code && entryId ? cells.get(code)?.entryIds.includes(entryId) : false),
    ) ?? null
  )
}
