import type { EditionState } from '@/lib/domain/edition'
import { PART_KEYS } from '@/lib/domain/list/parts'
import type { Transaction } from '../with-access'

/** The draft cannot be changed now: it is not there any more, or lies before a reviewer (`state`). */
export interface Closed {
  status: 'closed'
  state: EditionState | null
}

/**
 * Takes the draft for this transaction: whoever changes it goes one after the other, the edition's row always first,
 * so that two never wait for each other. Null when it can be changed, else why not.
 */
export async function lockDraft(tx: Transaction, code: string, editionId: string): Promise<Closed | null> {
  const [row] = await tx.$queryRaw<{ state: EditionState }[]>`
    SELECT state FROM edition WHERE jurisdiction_code = ${code} AND id = ${editionId}::uuid FOR NO KEY UPDATE`
  if (row?.state === 'draft' || row?.state === 'returned') return null
  return { status: 'closed', state: row?.state ?? null }
}

/** Says that the draft changed: its version grows and its counts of top-level entries are right again. */
export async function touchDraft(tx: Transaction, code: string, editionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE edition SET version = version + 1, updated_at = now(), counts = ${NO_ENTRIES}::jsonb || coalesce((
        SELECT jsonb_object_agg(part, entries) FROM (
          SELECT part, count(*) AS entries FROM entry
           WHERE jurisdiction_code = ${code} AND edition_id = ${editionId}::uuid AND parent_id IS NULL
           GROUP BY part) counted), '{}')
     WHERE jurisdiction_code = ${code} AND id = ${editionId}::uuid`
}

const NO_ENTRIES = JSON.stringify(Object.fromEntries(PART_KEYS.map((part) => [part, 0])))
