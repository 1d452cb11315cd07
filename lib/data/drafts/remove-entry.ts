import type { Access } from '@/lib/domain/access'
import { entryName } from '@/lib/domain/editing/entry-name'
import { partOf, siblings, subtree } from '@/lib/domain/editing/tree'
import type { EntryRow } from '@/lib/domain/list/entries'
import { recordAudit } from '../audit'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'
import type { EntryKey } from './entry-fields'
import { readTree } from './entry-tree'
import { type Closed, lockDraft, touchDraft } from './lock-draft'
import { readEntry, type Stale, staleness } from './revise-entry'

/** An entry as it was when it was taken out; the first one knows its elder siblings, the nearest first. */
export type KeptRow = EntryRow & { version: number; behind?: string[]; merged?: Merged }

/** How an entry went into the one before it, so that both can become again what they were. */
export interface Merged {
  into: string
  /** The version of the entry made of the two: whoever changed it since keeps what they wrote. */
  version: number
  /** The fields, private ones included, that the first entry had. */
  fields: Record<string, unknown>
  /** What stood inside the second. */
  inside: string[]
}

/** `removedId` is what {@link restoreEntry} asks for. */
export type RemoveResult = { status: 'removed'; removedId: string } | Stale | { status: 'missing' } | Closed

export interface Removal {
  editionId: string
  entryId: string
  /** The version the editor saw: what somebody has just rewritten is not removed unread. */
  version: number
}

/** Takes an entry out of the working edition with all inside it, and keeps it whole so that it can be put back. */
export async function removeEntry(access: Access, removal: Removal): Promise<RemoveResult> {
  const code = requireJurisdiction(access)
  const { editionId, entryId, version } = removal
  return withAccess(access, async (tx) => {
    const closed = await lockDraft(tx, code, editionId)
    if (closed) return closed
    const key = { jurisdictionCode: code, editionId, entryId }
    const entry = await readEntry(tx, key)
    if (!entry) return { status: 'missing' }
    if (entry.version !== version) return staleness(tx, key, entry)
    const removedId = await takeOut(tx, access, key, version)
    await touchDraft(tx, code, editionId)
    return { status: 'removed', removedId }
  })
}

/** Behind the draft's lock: keeps the entry and what is inside it in `removed_entry` and deletes it. */
export async function takeOut(
  tx: Transaction,
  access: Access,
  key: EntryKey,
  version: number,
  merged?: Merged,
): Promise<string> {
  const { jurisdictionCode, editionId, entryId } = key
  const tree = await readTree(tx, jurisdictionCode, editionId)
  const ids = subtree(tree, entryId).map((row) => row.entryId)
  const read = await readRows(tx, jurisdictionCode, editionId, ids)
  const byId = new Map(read.map((row) => [row.entryId, row]))
  const rows = ids.map((id) => byId.get(id)!)
  const top = rows[0]!
  const among = siblings(tree, top.parentId, top.kind).map((row) => row.entryId)
  top.behind = among.slice(0, among.indexOf(entryId)).reverse()
  if (merged) top.merged = merged
  const { id } = await tx.removedEntry.create({
    data: {
      jurisdictionCode,
      editionId,
      entryId,
      part: partOf(top.kind),
      title: entryName(top.kind, top.data),
      rows: rows as unknown as Prisma.InputJsonValue,
      removedBy: access.personId,
      actor: access.actor,
    },
    select: { id: true },
  })
  const { count } = await tx.entry.deleteMany({ where: { ...key, version } })
  if (count !== 1) throw new Error(`entry ${entryId} changed behind the draft's lock`)
  await recordAudit(tx, access, {
    action: 'entry:remove',
    editionId,
    entryId,
    before: {
      kind: top.kind,
      parentId: top.parentId,
      entries: rows.map(({ entryId, kind, data }) => ({ entryId, kind, data })),
    },
  })
  return id
}

function readRows(tx: Transaction, code: string, editionId: string, ids: string[]): Promise<KeptRow[]> {
  return queryJson<KeptRow>(
    tx,
    Prisma.sql`
      SELECT n.entry_id AS "entryId", n.parent_id AS "parentId", n.part, n.kind, n.position, n.source, n.data,
             p.data AS "privateData", n.version
        FROM entry n LEFT JOIN entry_private p ON p.jurisdiction_code = n.jurisdiction_code
             AND p.edition_id = n.edition_id AND p.entry_id = n.entry_id
       WHERE n.jurisdiction_code = ${code} AND n.edition_id = ${editionId}::uuid AND n.entry_id = ANY(${ids})`,
  )
}
