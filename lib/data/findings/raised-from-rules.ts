import type { Access } from '@/lib/domain/access'
import type { RaisedPlace } from '@/lib/domain/findings/places'
import { LIVE_STATES } from '@/lib/domain/findings/steps'
import { requireJurisdiction, withAccess } from '../with-access'

/** A place that a finding of auditors is about which came from the health check and is not settled. */
export interface RaisedFromRule extends RaisedPlace {
  id: string
  number: number
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
        evidence: true,
        places: { select: { entryId: true, evidence: true } },
      },
    })
    return rows.flatMap(({ id, number, rule, target, entryId, evidence, places }) => {
      if (rule === null) return []
      const all = target === 'places' ? places : [{ entryId, evidence }]
      return all.map((place) => ({ id, number, rule, ...place }))
    })
  })
}
