import type { Access } from '@/lib/domain/access'
import type { EditionState } from '@/lib/domain/edition'
import { requireJurisdiction, withAccess } from './with-access'

/** What waits for a person in one bureau, for the navigation. */
export interface Waiting {
  unread: number
  /** Messages of readers not closed. */
  feedback: number
  /** State of the working edition; null when there is none. */
  working: EditionState | null
}

/** One query. */
export function countWaiting(access: Access): Promise<Waiting> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const [row] = await tx.$queryRaw<{ unread: number; feedback: number; working: EditionState | null }[]>`
      SELECT (SELECT count(*)::int FROM notification
               WHERE person_id = ${access.personId}::uuid AND read_at IS NULL) AS unread,
             (SELECT count(*)::int FROM feedback
               WHERE jurisdiction_code = ${code} AND state IN ('new', 'accepted')) AS feedback,
             (SELECT state FROM edition WHERE jurisdiction_code = ${code} AND number IS NULL) AS working`
    return row ?? { unread: 0, feedback: 0, working: null }
  })
}
