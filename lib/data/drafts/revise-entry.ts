import type { Access } from '@/lib/domain/access'
import type { EntryKind } from '@/lib/domain/list/parts'
import { type AuditEvent, recordAudits } from '../audit'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'
import { type EntryKey, partFields, writePrivate } from './entry-fields'
import { type Closed, lockDraft, touchDraft } from './lock-draft'

type Fields = Record<string, unknown>

export interface Revision {
  editionId: string
  entryId: string
  /** The version the editor saw. */
  version: number
  /** All fields of the entry's kind; private fields left out stay as they are. */
  data: Fields
}

/** `stale`: somebody saved in between. `current` is what stands there now (private fields included), by whom and when. */
export type RevisionResult = { status: 'saved'; version: number } | Stale | { status: 'missing' } | Closed

export interface Stale {
  status: 'stale'
  version: number
  current: Fields
  by: string | null
  at: Date | null
}

/** What the audit log says of personal data: that it changed, and no more. It cannot be erased from there. */
const NOT_RECORDED = '（个人信息，不记录）'

/**
 * Saves one entry of the working edition, with an audit entry for each field changed. A stale save changes nothing.
 * Eight round trips to the database, nine with personal data.
 * Throws a ZodError when `data` has not the shape of the entry's kind.
 */
export async function reviseEntry(access: Access, revision: Revision): Promise<RevisionResult> {
  const code = requireJurisdiction(access)
  const { editionId, entryId, version } = revision
  return withAccess(access, async (tx) => {
    const closed = await lockDraft(tx, code, editionId)
    if (closed) return closed
    const key = { jurisdictionCode: code, editionId, entryId }
    const before = await readEntry(tx, key)
    if (!before) return { status: 'missing' }
    if (before.version !== version) return staleness(tx, key, before)
    const events = await reviseStored(tx, key, before, revision.data)
    if (events === null) return staleness(tx, key, before)
    if (events.length === 0) return { status: 'saved', version }
    await recordAudits(tx, access, events)
    await touchDraft(tx, code, editionId)
    return { status: 'saved', version: version + 1 }
  })
}

/**
 * Writes an entry that was read under the draft's lock. Returns what the log is to be told, one for each field changed;
 * nothing is written when none is. Null when the version is not there any more.
 */
export async function reviseStored(
  tx: Transaction,
  key: EntryKey,
  before: StoredEntry,
  data: Fields,
): Promise<AuditEvent[] | null> {
  const { open, secret } = partFields(before.kind, { ...before.secret, ...data })
  const changed = changedFields(before.open, open)
  const secrets = changedFields(before.secret, secret)
  if (changed.length + secrets.length === 0) return []
  if (!(await rewrite(tx, key, before, { ...open, ...secret }))) return null
  return [...changed, ...secrets].map((field) => ({
    action: 'entry:revise',
    editionId: key.editionId,
    entryId: key.entryId,
    field,
    before: secrets.includes(field) ? NOT_RECORDED : before.open[field],
    after: secrets.includes(field) ? NOT_RECORDED : open[field],
  }))
}

export interface StoredEntry {
  kind: EntryKind
  version: number
  open: Fields
  secret: Fields
}

/** One entry with its private fields apart, read in one statement; null when it is not there. */
export async function readEntry(tx: Transaction, key: EntryKey): Promise<StoredEntry | null> {
  const { jurisdictionCode, editionId, entryId } = key
  const [row] = await queryJson<{ kind: EntryKind; version: number; open: Fields; secret: Fields | null }>(
    tx,
    Prisma.sql`
      SELECT n.kind, n.version, n.data AS open, p.data AS secret
        FROM entry n LEFT JOIN entry_private p ON p.jurisdiction_code = n.jurisdiction_code
             AND p.edition_id = n.edition_id AND p.entry_id = n.entry_id
       WHERE n.jurisdiction_code = ${jurisdictionCode} AND n.edition_id = ${editionId}::uuid
         AND n.entry_id = ${entryId}`,
  )
  if (!row) return null
  const { kind, version } = row
  return { kind, version, ...partFields(kind, { ...row.open, ...row.secret }) }
}

/** Writes all fields of an entry behind the version that was read; false when that is not there any more. */
export async function rewrite(
  tx: Transaction,
  key: EntryKey,
  entry: StoredEntry,
  data: Fields,
): Promise<boolean> {
  const { open, secret } = partFields(entry.kind, data)
  const { count } = await tx.entry.updateMany({
    where: { ...key, version: entry.version },
    data: { data: open as Prisma.InputJsonObject, version: { increment: 1 } },
  })
  if (count === 1 && changedFields(entry.secret, secret).length > 0) await writePrivate(tx, key, secret)
  return count === 1
}

/** What stands there now, and who wrote it: the last to change the entry's text. */
export async function staleness(tx: Transaction, key: EntryKey, entry: StoredEntry): Promise<Stale> {
  const { jurisdictionCode, editionId, entryId } = key
  const last = await tx.auditEntry.findFirst({
    where: { jurisdictionCode, editionId, entryId, action: { in: TEXT_ACTIONS } },
    orderBy: { sequence: 'desc' },
    select: { actor: true, at: true },
  })
  return {
    status: 'stale',
    version: entry.version,
    current: { ...entry.open, ...entry.secret },
    by: last?.actor ?? null,
    at: last?.at ?? null,
  }
}

const TEXT_ACTIONS = [
  'entry:revise',
  'entry:add',
  'entry:split',
  'entry:merge',
  'entry:restore',
  'entry:renumber',
]

const changedFields = (before: Fields, after: Fields) =>
  Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
