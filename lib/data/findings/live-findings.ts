import type { Access } from '@/lib/domain/access'
import type { FindingHead, FindingPlace } from '@/lib/domain/findings/finding'
import { LIVE_STATES } from '@/lib/domain/findings/steps'
import { requireJurisdiction, withAccess } from '../with-access'
import { HEAD_COLUMNS, toHead } from './finding-rows'
import { PLACES, toPlace } from './place-rows'

/** A finding with its places, when it is about several. */
export type LiveFinding = FindingHead & { places: FindingPlace[] }

/** The bureau's findings not settled, for beside the entries of its draft. */
export function liveFindings(access: Access): Promise<LiveFinding[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.finding.findMany({
      where: { jurisdictionCode: requireJurisdiction(access), state: { in: [...LIVE_STATES] } },
      orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
      select: { ...HEAD_COLUMNS, places: PLACES },
    })
    return rows.map(({ places, ...row }) => ({ ...toHead(row), places: places.map(toPlace) }))
  })
}
