import type { Access } from '@/lib/domain/access'
import type { RegistryKind } from '@/lib/domain/registries/fields'
import type { Institution, LegalInstrument } from '@/lib/domain/registries/types'
import { type Transaction, withAccess } from '../with-access'

/** A row as it stands now, for whoever saw an older version of it. */
export interface StaleRow {
  row: Institution | LegalInstrument
  version: number
  /** Who changed it last and when, as the log tells. */
  by: string | null
  at: Date | null
}

/** Why a row was taken out of use last, as the log tells; null when it does not. */
export function whyRetired(access: Access, kind: RegistryKind, id: string): Promise<string | null> {
  return withAccess(access, async (tx) => {
    const last = await tx.auditEntry.findFirst({
      where: { chain: 'platform', entryId: id, action: `${kind}:retire` },
      orderBy: { sequence: 'desc' },
      select: { after: true },
    })
    const { reason } = (last?.after ?? {}) as { reason?: unknown }
    return typeof reason === 'string' && reason.trim() !== '' ? reason : null
  })
}

export async function lastChange(tx: Transaction, id: string): Promise<Pick<StaleRow, 'by' | 'at'>> {
  const last = await tx.auditEntry.findFirst({
    where: { chain: 'platform', entryId: id },
    orderBy: { sequence: 'desc' },
    select: { actor: true, at: true },
  })
  return { by: last?.actor ?? null, at: last?.at ?? null }
}
