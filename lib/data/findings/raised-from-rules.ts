import type { Access } from '@/lib/domain/access'
import { LIVE_STATES } from '@/lib/domain/findings/steps'
import { requireJurisdiction, withAccess } from '../with-access'

/** A finding of auditors that came from the health check and is not settled. */
export interface RaisedFromRule {
  id: string
  number: number
  rule: string
  /** Null for the list as a whole. */
  entryId: string | null
}

/** What auditors raised on this bureau from the health check already, so that nobody raises it twice. */
export function raisedFromRules(access: Access): Promise<RaisedFromRule[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.finding.findMany({
      where: {
        jurisdictionCode: requireJurisdiction(access),
        state: { in: [...LIVE_STATES] },
        rule: { not: null },
      },
      orderBy: { number: 'asc' },
      select: { id: true, number: true, rule: true, entryId: true },
    })
    return rows.flatMap(({ rule, ...row }) => (rule === null ? [] : [{ ...row, rule }]))
  })
}
