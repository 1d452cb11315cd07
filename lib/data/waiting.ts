import type { Access } from '@/lib/domain/access'
import type { EditionState } from '@/lib/domain/edition'
import { requireJurisdiction, withAccess } from './with-access'

/** What waits for a person in one bureau, for the navigation. */
export interface Waiting {
  unread: number
  /** Messages of readers not closed. */
  feedback: number
  /** What auditors found and waits for the bureau. */
  findings: number
  /** Changes of the registries not dealt with. */
  registryTasks: number
  /** State of the working edition; null when there is none. */
  working: EditionState | null
}

/** One query. */
export function countWaiting(access: Access): Promise<Waiting> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const [row] = await tx.$queryRaw<Waiting[]>`
      SELECT (SELECT count(*)::int FROM notification
               WHERE person_id = ${access.personId}::uuid AND read_at IS NULL) AS unread,
             (SELECT count(*)::int FROM feedback
               WHERE jurisdiction_code = ${code} AND state IN ('new', 'accepted')) AS feedback,
             (SELECT count(*)::int FROM finding
               WHERE jurisdiction_code = ${code} AND mended_in IS NULL
                 AND (state IN ('open', 'returned') OR (state = 'answered' AND stance = 'accepted'))) AS findings,
             (SELECT count(*)::int FROM registry_task
               WHERE jurisdiction_code = ${code} AND state = 'open') AS "registryTasks",
             (SELECT state FROM edition WHERE jurisdiction_code = ${code} AND number IS NULL) AS working`
    return row ?? { unread: 0, feedback: 0, findings: 0, registryTasks: 0, working: null }
  })
}
