import type { Institution, LegalInstrument } from '@/lib/domain/registries/types'
import type { Transaction } from '../with-access'

/** A row as it stands now, for whoever saw an older version of it. */
export interface StaleRow {
  row: Institution | LegalInstrument
  version: number
  /** Who changed it last and when, as the log tells. */
  by: string | null
  at: Date | null
}

export async function lastChange(tx: Transaction, id: string): Promise<Pick<StaleRow, 'by' | 'at'>> {
  const last = await tx.auditEntry.findFirst({
    where: { chain: 'platform', entryId: id },
    orderBy: { sequence: 'desc' },
    select: { actor: true, at: true },
  })
  return { by: last?.actor ?? null, at: last?.at ?? null }
}
