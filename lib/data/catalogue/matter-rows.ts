import type { Access } from '@/lib/domain/access'
import type { MatterState, StandardMatter } from '@/lib/domain/catalogue/matter'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { recordAudit } from '../audit'
import type { Transaction } from '../with-access'

interface Row extends Omit<StandardMatter, 'part' | 'state'> {
  part: string
  state: string
}

export function toMatter(row: Row): StandardMatter {
  return { ...row, part: row.part as ComparedPart, state: row.state as MatterState }
}

export async function findMatter(tx: Transaction, code: string): Promise<StandardMatter | null> {
  const row = await tx.standardMatter.findUnique({ where: { code } })
  return row && toMatter(row)
}

/** Keeps what a matter says by now, in the caller's transaction. */
export async function writeVersion(tx: Transaction, matter: StandardMatter, reason: string): Promise<void> {
  const { id, version, title, wording, state, mergedInto, changedAt } = matter
  await tx.standardMatterVersion.createMany({
    data: [{ matterId: id, version, title, wording, state, mergedInto, reason, at: changedAt }],
  })
}

/** Tells the log of what was done to a matter. */
export function auditMatter(
  tx: Transaction,
  access: Access,
  verb: string,
  code: string,
  change: { before?: object; after: object },
): Promise<void> {
  return recordAudit(tx, access, { action: `standard:${verb}`, entryId: code, ...change })
}
