import type { Access } from '@/lib/domain/access'
import type { EntryKind } from '@/lib/domain/list/parts'
import { recordAudit } from '../audit'
import type { Prisma } from '../generated/client'
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
    const { open, secret } = partFields(before.kind, { ...before.secret, ...revision.data })
    const changed = changedFields(before.open, open)
    const secrets = changedFields(before.secret, secret)
    if (changed.length + secrets.length === 0) return { status: 'saved', version }
    if (!(await rewrite(tx, key, before, { ...open, ...secret }))) return staleness(tx, key, before)
    for (const field of [...changed, ...secrets]) {
      const hidden = secrets.includes(field)
      await recordAudit(tx, access, {
        action: 'entry:revise',
        editionId,
        entryId,
        field,
        before: hidden ? NOT_RECORDED : before.open[field],
        after: hidden ? NOT_RECORDED : open[field],
      })
    }
    await touchDraft(tx, code, editionId)
    return { status: 'saved', version: version + 1 }
  })
}

export interface StoredEntry {
  kind: EntryKind
  version: number
  open: Fields
  secret: Fields
}

/** One entry with its private fields apart; null when it is not there. */
export async function readEntry(tx: Transaction, key: EntryKey): Promise<StoredEntry | null> {
  const row = await tx.entry.findUnique({
    where: { jurisdictionCode_editionId_entryId: key },
    select: { kind: true, version: true, data: true, privateData: { select: { data: true } } },
  })
  if (!row) return null
  const kind = row.kind as EntryKind
  const stored = { ...(row.data as Fields), ...(row.privateData?.data as Fields | undefined) }
  return { kind, version: row.version, ...partFields(kind, stored) }
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
