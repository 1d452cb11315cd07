import type { Access } from '@/lib/domain/access'
import { parentKinds, partOf, type Standing, siblings } from '@/lib/domain/editing/tree'
import type { EntryKind } from '@/lib/domain/list/parts'
import { recordAudit } from '../audit'
import type { Prisma } from '../generated/client'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'
import { partFields, writePrivate } from './entry-fields'
import { makeRoom, readTree, writePositions } from './entry-tree'
import { type Closed, lockDraft, touchDraft } from './lock-draft'
import { newEntryId } from './new-entry-id'

export interface NewEntry {
  editionId: string
  kind: EntryKind
  /** Null for a top-level kind. */
  parentId: string | null
  /** The entry it comes behind; null for the first place; absent (or gone meanwhile) for the last. */
  behind?: string | null
  data: Record<string, unknown>
}

/** `missing`: the entry it should stand in is not there any more. */
export type AddResult = { status: 'saved'; entryId: string } | { status: 'missing' } | Closed

/** Adds one entry to the working edition. Throws a ZodError when `data` has not the shape of the kind. */
export async function addEntry(access: Access, entry: NewEntry): Promise<AddResult> {
  const code = requireJurisdiction(access)
  const { editionId, kind, parentId } = entry
  return withAccess(access, async (tx) => {
    const closed = await lockDraft(tx, code, editionId)
    if (closed) return closed
    const rows = await readTree(tx, code, editionId)
    if (!mayStandIn(rows, kind, parentId)) return { status: 'missing' }
    const among = siblings(rows, parentId, kind)
    const at = among.findIndex(({ entryId }) => entryId === entry.behind)
    const index = entry.behind === null ? 0 : at < 0 ? among.length : at + 1
    const entryId = await insertEntry(
      tx,
      access,
      { code, editionId, rows, kind, parentId, index },
      entry.data,
    )
    await touchDraft(tx, code, editionId)
    return { status: 'saved', entryId }
  })
}

/** Whether there is a parent of the right kind; `null` is right for a top-level kind alone. */
export function mayStandIn(rows: readonly Standing[], kind: EntryKind, parentId: string | null): boolean {
  const parents = parentKinds(kind)
  if (parentId === null) return parents.length === 0
  const parent = rows.find(({ entryId }) => entryId === parentId)
  return parent !== undefined && parents.includes(parent.kind)
}

interface NewPlace {
  code: string
  editionId: string
  rows: readonly Standing[]
  kind: EntryKind
  parentId: string | null
  /** From 0, among the siblings. */
  index: number
}

/** Writes a new entry at its place, with its audit entry; returns its id. */
export async function insertEntry(
  tx: Transaction,
  access: Access,
  place: NewPlace,
  data: Record<string, unknown>,
): Promise<string> {
  const { code, editionId, rows, kind, parentId, index } = place
  const { open, secret } = partFields(kind, data)
  const entryId = newEntryId()
  const positions = makeRoom(rows, { entryId, parentId, kind, position: 0 }, index)
  await writePositions(tx, code, editionId, positions)
  const key = { jurisdictionCode: code, editionId, entryId }
  await tx.entry.create({
    data: {
      ...key,
      parentId,
      part: partOf(kind),
      kind,
      position: positions.get(entryId)!,
      data: open as Prisma.InputJsonObject,
    },
    select: { entryId: true },
  })
  if (Object.values(secret).some((value) => value !== null)) await writePrivate(tx, key, secret)
  await recordAudit(tx, access, {
    action: 'entry:add',
    editionId,
    entryId,
    after: { kind, parentId, data: open },
  })
  return entryId
}
