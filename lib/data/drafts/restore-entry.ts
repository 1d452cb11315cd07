import type { Access } from '@/lib/domain/access'
import { type Standing, siblings } from '@/lib/domain/editing/tree'
import { recordAudit } from '../audit'
import type { Prisma } from '../generated/client'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'
import { mayStandIn } from './add-entry'
import { makeRoom, readTree, writePositions } from './entry-tree'
import { type Closed, lockDraft, touchDraft } from './lock-draft'
import type { KeptRow, Merged } from './remove-entry'
import { readEntry, rewrite } from './revise-entry'

/**
 * `merge`: it had been merged, and the entry it went into has its old text again (`undone`) or was changed since and
 * stays as it is (`kept`). `parent-gone`: what it stood in is not there; `there-again`: it, or something inside it, came back another
 * way.
 */
export type RestoreResult =
  | { status: 'saved'; entryId: string; merge?: 'undone' | 'kept' }
  | { status: 'missing' }
  | { status: 'parent-gone' }
  | { status: 'there-again' }
  | Closed

/** Puts back what {@link removeEntry} took out or {@link mergeEntries} put into another, behind the nearest elder sibling that is still there. */
export async function restoreEntry(
  access: Access,
  restoration: { editionId: string; removedId: string },
): Promise<RestoreResult> {
  const code = requireJurisdiction(access)
  const { editionId, removedId } = restoration
  return withAccess(access, async (tx) => {
    const closed = await lockDraft(tx, code, editionId)
    if (closed) return closed
    const where = { jurisdictionCode: code, id: removedId, editionId, restoredAt: null }
    const removed = await tx.removedEntry.findFirst({ where, select: { rows: true, entryId: true } })
    const kept = (removed?.rows ?? []) as unknown as KeptRow[]
    const [top] = kept
    if (!removed || !top) return { status: 'missing' }
    const tree = givenBack(await readTree(tx, code, editionId), top)
    if (!mayStandIn(tree, top.kind, top.parentId)) return { status: 'parent-gone' }
    const ids = new Set(kept.map(({ entryId }) => entryId))
    if (tree.some(({ entryId }) => ids.has(entryId))) return { status: 'there-again' }
    const among = siblings(tree, top.parentId, top.kind).map(({ entryId }) => entryId)
    const elder = (top.behind ?? []).find((id) => among.includes(id))
    const index = elder === undefined ? 0 : among.indexOf(elder) + 1
    const positions = makeRoom([...tree, ...kept.slice(1)], top, index)
    await insertRows(tx, code, editionId, kept)
    const merge = top.merged && (await unmerge(tx, access, editionId, top.entryId, top.merged))
    await writePositions(tx, code, editionId, positions)
    await tx.removedEntry.updateMany({ where, data: { restoredAt: new Date() } })
    await recordAudit(tx, access, {
      action: 'entry:restore',
      editionId,
      entryId: top.entryId,
      after: { kind: top.kind, parentId: top.parentId, place: index + 1, entries: kept.length },
    })
    await touchDraft(tx, code, editionId)
    return { status: 'saved', entryId: top.entryId, ...(merge ? { merge } : {}) }
  })
}

/** The tree with what stood inside a merged entry inside it again. */
function givenBack(tree: readonly Standing[], { entryId, merged }: KeptRow): Standing[] {
  return tree.map((row) =>
    merged && row.parentId === merged.into && merged.inside.includes(row.entryId)
      ? { ...row, parentId: entryId }
      : row,
  )
}

/** Gives the second of two merged entries back what stood inside it, and the first its own text. */
async function unmerge(
  tx: Transaction,
  access: Access,
  editionId: string,
  parentId: string,
  { into, version, fields, inside }: Merged,
): Promise<'undone' | 'kept'> {
  const place = { jurisdictionCode: requireJurisdiction(access), editionId }
  await tx.entry.updateMany({
    where: { ...place, parentId: into, entryId: { in: inside } },
    data: { parentId },
  })
  const key = { ...place, entryId: into }
  const first = await readEntry(tx, key)
  if (first?.version !== version || !(await rewrite(tx, key, first, fields))) return 'kept'
  await recordAudit(tx, access, {
    action: 'entry:restore',
    editionId,
    entryId: into,
    before: first.open,
    after: { without: parentId },
  })
  return 'undone'
}

async function insertRows(tx: Transaction, code: string, editionId: string, rows: readonly KeptRow[]) {
  await tx.$executeRaw`
    INSERT INTO entry (jurisdiction_code, edition_id, entry_id, parent_id, part, kind, position, source, data, version)
    SELECT ${code}, ${editionId}::uuid, r."entryId", r."parentId", r.part, r.kind, r.position,
           nullif(r.source, 'null'::jsonb), r.data, r.version
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r("entryId" text, "parentId" text, part text, kind text, position int, source jsonb, data jsonb, version int)`
  const secrets = rows.filter(({ privateData }) => privateData !== null)
  if (secrets.length === 0) return
  await tx.entryPrivate.createMany({
    data: secrets.map(({ entryId, privateData }) => ({
      jurisdictionCode: code,
      editionId,
      entryId,
      data: privateData as Prisma.InputJsonObject,
    })),
  })
}
