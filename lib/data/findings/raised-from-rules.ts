import type { Access } from '@/lib/domain/access'
import { LIVE_STATES } from '@/lib/domain/findings/steps'
import { requireJurisdiction, withAccess } from '../with-access'

/** A place that a finding of auditors is about which came from the health check and is not settled. */
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
      select: {
        id: true,
        number: true,
        rule: true,
        target: true,
        entryId: true,
        places: { select: { entryId: true } },
      },
    })
    return rows.flatMap(({ id, number, rule, target, entryId, places }) => {
      if (rule === null) return []
      const ids = target === 'places' ? places.map((place) => place.entryId) : [entryId]
      return [...new Set(ids)].map((one) => ({ id, number, rule, entryId: one }))
    })
  })
}
