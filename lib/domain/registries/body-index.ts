import { type NameScan, nameScan } from './name-scan'
import type { AdministrativeLevel, Institution } from './types'

/** The names of a registry, ready to be found in texts. */
export interface BodyIndex {
  scan: NameScan
  /** Rows by name or alias: one name may mean two bodies on two levels. */
  rows: ReadonlyMap<string, readonly Institution[]>
  names: readonly string[]
}

const indexes = new WeakMap<readonly Institution[], BodyIndex>()

/** The index of a registry, made once for as long as its array is kept. */
export function bodyIndex(institutions: readonly Institution[]): BodyIndex {
  const known = indexes.get(institutions)
  if (known) return known
  const rows = new Map<string, Institution[]>()
  for (const row of institutions)
    for (const name of [row.name, ...row.aliases]) rows.set(name, [...(rows.get(name) ?? []), row])
  const names = [...rows.keys()]
  const index = { scan: nameScan(names), rows, names }
  indexes.set(institutions, index)
  return index
}

/** The row a name means on these levels; null when none does, or more than one. No levels: any. */
export function rowOnLevel(
  rows: readonly Institution[],
  levels: readonly AdministrativeLevel[],
): Institution | null {
  const fitting =
    levels.length === 0 ? rows : rows.filter((row) => row.levels.some((level) => levels.includes(level)))
  return fitting.length === 1 ? fitting[0]! : null
}
