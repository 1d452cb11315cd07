import type { Access } from '@/lib/domain/access'
import type { RaisedBeside } from '@/lib/domain/findings/raise-from-comparison'
import { LIVE_STATES } from '@/lib/domain/findings/steps'
import { withAccess } from '../with-access'

/**
 * What auditors raised already on an entry of these bureaus, or on what one has not that another has, and is not settled;
 * of those the access may see.
 */
export function raisedBeside(access: Access, codes: readonly string[]): Promise<RaisedBeside[]> {
  return withAccess(access, (tx) =>
    tx.finding.findMany({
      where: {
        jurisdictionCode: { in: [...codes] },
        state: { in: [...LIVE_STATES] },
        OR: [{ entryId: { not: null } }, { target: 'absence' }],
      },
      orderBy: [{ jurisdictionCode: 'asc' }, { number: 'asc' }],
      select: {
        id: true,
        number: true,
        jurisdictionCode: true,
        entryId: true,
        part: true,
        subject: true,
        otherCode: true,
        otherEntryId: true,
      },
    }),
  )
}
