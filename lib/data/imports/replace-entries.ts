import { newPositions } from '@/lib/domain/editing/positions'
import { canonicalJson } from '@/lib/domain/list/canonical'
import { type EntryRow, flattenList } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { touchDraft } from '../drafts/lock-draft'
import type { Transaction } from '../with-access'
import type { DraftRows } from './draft-rows'

/**
 * Makes the working edition hold `list` (with lasting ids), in the caller's unit of work, which holds the draft's lock. Entries that differ, or whose id is among `moved`, get a new version; those that only shift do not.
 */
export async function replaceEntries(
  tx: Transaction,
  code: string,
  draft: DraftRows,
  list: ResponsibilityList,
  moved: ReadonlySet<string>,
): Promise<void> {
  const before = new Map(flattenList(draft.list).map((row) => [row.entryId, row]))
  const rows = flattenList(list)
  const changed = newPositions(
    rows.map((row) => row.entryId),
    draft.positions,
  )
  const positionOf = (id: string) => changed.get(id) ?? draft.positions.get(id) ?? 0
  const after = rows.map((row) => ({ ...row, position: positionOf(row.entryId) }))
  const kept = new Set(after.map((row) => row.entryId))
  const differing = after.filter((row) => {
    const was = before.get(row.entryId)
    return was && (moved.has(row.entryId) || !isSame(was, row))
  })
  const touched = new Set(differing.map((row) => row.entryId))
  const shifted = after.filter(
    ({ entryId }) => changed.has(entryId) && before.has(entryId) && !touched.has(entryId),
  )
  await insert(
    tx,
    code,
    draft.editionId,
    after.filter((row) => !before.has(row.entryId)),
  )
  await revise(tx, code, draft, differing)
  await shift(tx, code, draft.editionId, shifted)
  await remove(
    tx,
    code,
    draft.editionId,
    [...before.keys()].filter((id) => !kept.has(id)),
  )
  await replacePrivate(tx, code, draft.editionId, before, after)
  if (list.title !== draft.list.title)
    await tx.edition.updateMany({
      where: { jurisdictionCode: code, id: draft.editionId },
      data: { title: list.title },
    })
  await touchDraft(tx, code, draft.editionId)
}

function isSame(a: EntryRow, b: EntryRow): boolean {
  const parts = ({ parentId, kind, data, privateData, source }: EntryRow) =>
    canonicalJson([parentId, kind, data, privateData, source])
  return parts(a) === parts(b)
}

const json = (rows: readonly EntryRow[]) => JSON.stringify(rows.map(({ privateData, ...row }) => row))

async function insert(tx: Transaction, code: string, editionId: string, rows: readonly EntryRow[]) {
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO entry (jurisdiction_code, edition_id, entry_id, parent_id, part, kind, position, source, data)
    SELECT ${code}, ${editionId}::uuid, r."entryId", r."parentId", r.part, r.kind, r.position,
           nullif(r.source, 'null'::jsonb), r.data
      FROM jsonb_to_recordset(${json(rows)}::jsonb)
        AS r("entryId" text, "parentId" text, part text, kind text, position int, source jsonb, data jsonb)`
}

/** The version of each is checked although the edition is locked: what was read is what is replaced. */
async function revise(tx: Transaction, code: string, draft: DraftRows, rows: readonly EntryRow[]) {
  if (rows.length === 0) return
  const versioned = rows.map(({ privateData, ...row }) => ({
    ...row,
    version: draft.versions.get(row.entryId),
  }))
  const count = await tx.$executeRaw`
    UPDATE entry e
       SET parent_id = r."parentId", position = r.position, source = nullif(r.source, 'null'::jsonb), data = r.data,
           version = e.version + 1
      FROM jsonb_to_recordset(${JSON.stringify(versioned)}::jsonb)
        AS r("entryId" text, "parentId" text, position int, source jsonb, data jsonb, version int)
     WHERE e.jurisdiction_code = ${code} AND e.edition_id = ${draft.editionId}::uuid
       AND e.entry_id = r."entryId" AND e.version = r.version`
  if (count !== rows.length) throw new Error(`${rows.length - count} entries changed under the lock`)
}

async function shift(tx: Transaction, code: string, editionId: string, rows: readonly EntryRow[]) {
  if (rows.length === 0) return
  const places = JSON.stringify(rows.map(({ entryId, position }) => ({ entryId, position })))
  await tx.$executeRaw`
    UPDATE entry e SET position = r.position
      FROM jsonb_to_recordset(${places}::jsonb) AS r("entryId" text, position int)
     WHERE e.jurisdiction_code = ${code} AND e.edition_id = ${editionId}::uuid AND e.entry_id = r."entryId"`
}

async function remove(tx: Transaction, code: string, editionId: string, entryIds: readonly string[]) {
  if (entryIds.length === 0) return
  await tx.$executeRaw`
    DELETE FROM entry
     WHERE jurisdiction_code = ${code} AND edition_id = ${editionId}::uuid AND entry_id = ANY(${entryIds}::text[])`
}

async function replacePrivate(
  tx: Transaction,
  code: string,
  editionId: string,
  before: ReadonlyMap<string, EntryRow>,
  after: readonly EntryRow[],
) {
  const changed = after.filter(
    (row) => canonicalJson(row.privateData) !== canonicalJson(before.get(row.entryId)?.privateData ?? null),
  )
  if (changed.length === 0) return
  await tx.entryPrivate.deleteMany({
    where: { jurisdictionCode: code, editionId, entryId: { in: changed.map((row) => row.entryId) } },
  })
  const secrets = changed
    .filter((row) => row.privateData !== null)
    .map(({ entryId, privateData }) => ({ entryId, privateData }))
  await tx.$executeRaw`
    INSERT INTO entry_private (jurisdiction_code, edition_id, entry_id, data)
    SELECT ${code}, ${editionId}::uuid, r."entryId", r."privateData"
      FROM jsonb_to_recordset(${JSON.stringify(secrets)}::jsonb) AS r("entryId" text, "privateData" jsonb)`
}
