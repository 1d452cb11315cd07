import { departmentKey } from '../search/department-names'
import type { MatterCluster, PlacedList } from './types'

export interface BoundaryOptions {
  /** The name of the body that does today what this one did (机构库); null where it still stands or nobody knows. */
  successor?: (department: string) => string | null
}

/** What one department does in one county, as written. */
export interface BoundaryCell {
  /** The name as written in this county's list. */
  department: string
  ordinals: number[]
  responsibilities: string[]
}

export interface DepartmentRow {
  /** Neutral name under which the departments of all counties stand: 市场监管. */
  key: string
  /** By division code; a county that does not name this department is absent. */
  cells: Map<string, BoundaryCell>
}

/** Counties disagree on who does it. */
export interface Contradiction {
  /** `different`: another department in another county. `nobody`: a county where nobody is given it. */
  kind: 'different' | 'nobody'
  /** What is done, in the words of the list that puts it best. */
  what: string
  /** Who does it, by division code; empty where nobody does. */
  who: { code: string; departments: string[] }[]
}

/** One matter over many counties: department × county, and where counties contradict each other. */
export interface BoundaryTable {
  key: string
  title: string
  codes: string[]
  rows: DepartmentRow[]
  contradictions: Contradiction[]
}

/** Lays out one cluster of boundaries (`clusterMatters(lists, 'boundaries')`). */
export function compareBoundaries(
  cluster: MatterCluster,
  lists: readonly PlacedList[],
  options: BoundaryOptions = {},
): BoundaryTable {
  const rows = new Map<string, DepartmentRow>()
  const byCode = new Map(lists.map(({ code, list }) => [code, list]))
  for (const { code, ordinals } of cluster.members)
    for (const ordinal of ordinals)
      for (const share of byCode.get(code)?.boundaries[ordinal - 1]?.shares ?? []) {
        const department = share.department ?? ''
        const key = departmentKey(options.successor?.(department) ?? department)
        const row = rows.get(key) ?? { key, cells: new Map<string, BoundaryCell>() }
        rows.set(key, row)
        const cell = row.cells.get(code) ?? { department, ordinals: [], responsibilities: [] }
        row.cells.set(code, cell)
        if (!cell.ordinals.includes(ordinal)) cell.ordinals.push(ordinal)
        cell.responsibilities.push(share.responsibility)
      }
  return {
    key: cluster.key,
    title: cluster.title,
    codes: cluster.members.map(({ code }) => code),
    rows: [...rows.values()].sort((a, b) => b.cells.size - a.cells.size),
    contradictions: [],
  }
}
