import type { EditionState } from '@/lib/domain/edition'
import { assembleList, type EntryRow } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import type { Transaction } from '../with-access'

/** What the steps of a working edition need to know of it. */
export interface WorkingEdition {
  id: string
  state: EditionState
  version: number
  title: string | null
  /** Number of the edition it was copied from; null for a first one. */
  openedFrom: number | null
  submittedBy: string | null
  submittedAt: Date | null
  approvedBy: string | null
  scheduledFor: Date | null
}

const COLUMNS = {
  id: true,
  state: true,
  version: true,
  title: true,
  openedFrom: true,
  submittedBy: true,
  submittedAt: true,
  approvedBy: true,
  scheduledFor: true,
} satisfies Prisma.EditionSelect

/** The bureau's working edition; null when there is none, or none of that id. */
export async function readWorkingEdition(
  tx: Transaction,
  jurisdictionCode: string,
  id?: string,
): Promise<WorkingEdition | null> {
  const row = await tx.edition.findFirst({
    where: { jurisdictionCode, number: null, ...(id ? { id } : {}) },
    select: COLUMNS,
  })
  return row && { ...row, state: row.state as EditionState }
}

/** The list of any edition the access may read, with personal data where it may read that. */
export async function readWholeList(
  tx: Transaction,
  jurisdictionCode: string,
  edition: { id: string; title: string | null },
): Promise<ResponsibilityList> {
  const rows = await queryJson<Omit<EntryRow, 'part'>>(
    tx,
    Prisma.sql`
      SELECT n.entry_id AS "entryId", n.parent_id AS "parentId", n.kind, n.position, n.source, n.data,
             p.data AS "privateData"
        FROM entry n LEFT JOIN entry_private p USING (jurisdiction_code, edition_id, entry_id)
       WHERE n.jurisdiction_code = ${jurisdictionCode} AND n.edition_id = ${edition.id}::uuid`,
  )
  return assembleList(edition.title, rows)
}

/** What a draft is compared with. */
export interface Base {
  number: number
  isInForce: boolean
  /** Whole, private fields included. */
  list: ResponsibilityList
}

/**
 * The edition in force; when none is, the one the draft was copied from (withdrawn since, or restored), so that what
 * changed can still be told apart from what was there. Null for a first list.
 */
export async function readBase(
  tx: Transaction,
  jurisdictionCode: string,
  openedFrom: number | null,
): Promise<Base | null> {
  const select = { id: true, title: true, number: true } as const
  const inForce = await tx.edition.findFirst({ where: { jurisdictionCode, state: 'published' }, select })
  const row =
    inForce ??
    (openedFrom === null
      ? null
      : await tx.edition.findFirst({ where: { jurisdictionCode, number: openedFrom }, select }))
  if (!row || row.number === null) return null
  const list = await readWholeList(tx, jurisdictionCode, row)
  return { number: row.number, isInForce: inForce !== null, list }
}

/** Steps of one bureau, publications and the opening of drafts go one after the other. */
export async function lockEditions(tx: Transaction, jurisdictionCode: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`publish:${jurisdictionCode}`}, 0))`
}

/** Whether the person may approve their own submission now, see lib/domain/workflow.ts: the grant's id. */
export async function findSelfApproval(
  tx: Transaction,
  jurisdictionCode: string,
  personId: string | null,
): Promise<string | null> {
  if (personId === null) return null
  const [row] = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT self_approval_of(${jurisdictionCode}, ${personId}::uuid)::text AS id`
  return row?.id ?? null
}
