import type { Access } from '@/lib/domain/access'
import type { FindingHead, FindingPlace } from '@/lib/domain/findings/finding'
import { withAccess } from '../with-access'
import { PLACES, toPlace } from './place-rows'

/** The places of those findings that are about several, by the finding's id, in the order of the list. */
export async function listPlaces(
  access: Access,
  findings: readonly FindingHead[],
): Promise<Map<string, FindingPlace[]>> {
  const ids = findings.flatMap(({ about, id }) => (about.target === 'places' ? id : []))
  const byFinding = new Map<string, FindingPlace[]>()
  if (ids.length === 0) return byFinding
  const rows = await withAccess(access, (tx) =>
    tx.findingPlace.findMany({
      where: { findingId: { in: ids } },
      orderBy: [{ findingId: 'asc' }, PLACES.orderBy],
      select: { ...PLACES.select, findingId: true },
    }),
  )
  for (const { findingId, ...row } of rows) {
    const known = byFinding.get(findingId)
    if (known) known.push(toPlace(row))
    else byFinding.set(findingId, [toPlace(row)])
  }
  return byFinding
}
