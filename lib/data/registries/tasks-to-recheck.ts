import type { Access } from '@/lib/domain/access'
import type { ChangedKind } from '@/lib/domain/registries/fields'
import { withAccess } from '../with-access'

export interface OpenTask {
  code: string
  kind: ChangedKind
  subjectId: string
}

/** Open tasks of a row, over all bureaus. */
export function openTasksOf(
  access: Access,
  subject: { kind: ChangedKind; id: string },
): Promise<{ code: string }[]> {
  return withAccess(
    access,
    (tx) => tx.$queryRaw<{ code: string }[]>`
      SELECT jurisdiction_code AS code FROM registry_task
       WHERE state = 'open' AND subject_kind = ${subject.kind} AND subject_id = ${subject.id}::uuid
       ORDER BY 1`,
  )
}

/** Open tasks that speak of another edition than the one in force: what they told may be mended since. */
export function outdatedTasks(access: Access, limit: number): Promise<OpenTask[]> {
  return withAccess(
    access,
    (tx) => tx.$queryRaw<OpenTask[]>`
      SELECT t.jurisdiction_code AS code, t.subject_kind AS kind, t.subject_id::text AS "subjectId"
        FROM registry_task t
        LEFT JOIN edition e ON e.jurisdiction_code = t.jurisdiction_code AND e.state = 'published'
       WHERE t.state = 'open' AND e.number IS DISTINCT FROM t.edition_number
       ORDER BY t.jurisdiction_code, t.opened_at LIMIT ${limit}`,
  )
}
