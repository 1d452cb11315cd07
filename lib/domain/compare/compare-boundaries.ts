import { type Contradiction, contradictionsIn } from './boundary-contradictions'
import { type BoundaryTask, tasksIn } from './boundary-tasks'
import { neutralDepartment } from './departments'
import type { MatterCluster, PlacedList } from './types'

export type { Contradiction } from './boundary-contradictions'

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
  /** Neutral name under which the departments of all counties stand: 市场监管. Blank where no department is named. */
  key: string
  /** By division code; a county that does not name this department is absent. */
  cells: Map<string, BoundaryCell>
}

/** One matter over many counties: department × county, and where counties contradict each other. */
export interface BoundaryTable {
  key: string
  title: string
  codes: string[]
  /** The department most counties name comes first. */
  rows: DepartmentRow[]
  contradictions: Contradiction[]
}

/** Lays out one cluster of boundaries (`clusterMatters(lists, 'boundaries')`). */
export function compareBoundaries(
  cluster: MatterCluster,
  lists: readonly PlacedList[],
  { successor = () => null }: BoundaryOptions = {},
): BoundaryTable {
  const byCode = new Map(lists.map(({ code, list }) => [code, list]))
  const rows = new Map<string, DepartmentRow>()
  const tasks: BoundaryTask[] = []
  for (const { code, ordinals } of cluster.members)
    for (const ordinal of ordinals)
      for (const share of byCode.get(code)?.boundaries[ordinal - 1]?.shares ?? []) {
        const department = share.department?.trim() ?? ''
        const key = neutralDepartment(successor(department) ?? department)
        const row = rows.get(key) ?? { key, cells: new Map<string, BoundaryCell>() }
        rows.set(key, row)
        const cell = row.cells.get(code) ?? { department, ordinals: [], responsibilities: [] }
        row.cells.set(code, cell)
        if (!cell.ordinals.includes(ordinal)) cell.ordinals.push(ordinal)
        if (!cell.responsibilities.includes(share.responsibility))
          cell.responsibilities.push(share.responsibility)
        for (const text of tasksIn(share.responsibility)) tasks.push({ code, key, department, text })
      }
  const codes = cluster.members.map(({ code }) => code)
  // A county is missed something only in a matter that is surely its own.
  const sure = new Set(cluster.members.filter(({ strength }) => strength === 'same').map(({ code }) => code))
  return {
    key: cluster.key,
    title: cluster.title,
    codes,
    rows: [...rows.values()].sort((a, b) => b.cells.size - a.cells.size),
    contradictions: contradictionsIn(tasks, codes, sure),
  }
}
