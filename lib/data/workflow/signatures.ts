import { z } from 'zod'
import type { Access } from '@/lib/domain/access'
import { chineseDateTime } from '@/lib/domain/dates'
import type { EditionHead } from '@/lib/domain/edition'
import { EVENT_WORDS } from '@/lib/domain/workflow'
import { HEAD_COLUMNS, toHead } from '../edition-head'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'

/** One step an edition took: who, when, and what they gave as a reason. Read from the audit log. */
export interface Signature {
  /** `edition:submit` … */
  action: string
  actor: string
  at: Date
  /** The reason given, or the time set (in Beijing time). */
  note: string | null
  /** Approved by whoever submitted, under a grant. */
  selfApproved: boolean
}

/** What the audit log keeps of a step. */
const factsSchema = z
  .object({
    reason: z.string().nullish(),
    message: z.string().nullish(),
    at: z.iso.datetime({ offset: true }).nullish(),
    selfApproval: z.unknown().optional(),
  })
  .nullable()

/** The steps each of the editions took, in order. */
async function readSignatures(
  tx: Transaction,
  jurisdictionCode: string,
  editionIds: string[],
): Promise<Map<string, Signature[]>> {
  const rows = await tx.auditEntry.findMany({
    where: { jurisdictionCode, editionId: { in: editionIds }, action: { in: Object.keys(EVENT_WORDS) } },
    orderBy: { sequence: 'asc' },
    select: { editionId: true, action: true, actor: true, at: true, after: true },
  })
  const byEdition = new Map<string, Signature[]>(editionIds.map((id) => [id, []]))
  for (const { editionId, action, actor, at, after } of rows) {
    const facts = factsSchema.parse(after)
    const time = facts?.at ? chineseDateTime(new Date(facts.at)) : null
    const note = action === 'edition:publish' ? null : (facts?.reason ?? facts?.message ?? time)
    const selfApproved = facts?.selfApproval !== undefined
    byEdition.get(editionId ?? '')?.push({ action, actor, at, note, selfApproved })
  }
  return byEdition
}

/** The steps one edition of the bureau took, in order. */
export function listSignatures(access: Access, editionId: string): Promise<Signature[]> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => (await readSignatures(tx, code, [editionId])).get(editionId) ?? [])
}

/** An edition with what the bureau knows of it besides. */
export interface EditionRecord {
  head: EditionHead
  signatures: Signature[]
}

/** All numbered editions of the bureau, withdrawn ones too, newest first; with `number` that one alone. */
export function listEditionRecords(access: Access, number?: number): Promise<EditionRecord[]> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const rows = await tx.edition.findMany({
      where: { jurisdictionCode: code, number: number ?? { not: null } },
      orderBy: { number: 'desc' },
      select: HEAD_COLUMNS,
    })
    const signatures = await readSignatures(
      tx,
      code,
      rows.map((row) => row.id),
    )
    return rows.map((row) => ({
      head: toHead(row),
      signatures: signatures.get(row.id) ?? [],
    }))
  })
}
