import type { Access } from '@/lib/domain/access'
import { LONG_TEXT, splitFields } from '@/lib/domain/editing/split-merge'
import { siblings } from '@/lib/domain/editing/tree'
import { recordAudit } from '../audit'
import { requireJurisdiction, withAccess } from '../with-access'
import { insertEntry } from './add-entry'
import { readTree } from './entry-tree'
import { type Closed, lockDraft, touchDraft } from './lock-draft'
import { readEntry, rewrite, type Stale, staleness } from './revise-entry'

export interface Split {
  editionId: string
  entryId: string
  version: number
  /** The long text of each entry to be, at least two. */
  pieces: readonly string[]
}

/** `entryIds`: of the entry itself and of the new ones, in order. */
export type SplitResult = { status: 'saved'; entryIds: string[] } | Stale | { status: 'missing' } | Closed

/** Makes several entries of one, one behind the other. What is inside it stays in the first. */
export async function splitEntry(access: Access, split: Split): Promise<SplitResult> {
  const code = requireJurisdiction(access)
  const { editionId, entryId, version, pieces } = split
  if (pieces.length < 2) throw new Error('an entry is split into at least two')
  return withAccess(access, async (tx) => {
    const closed = await lockDraft(tx, code, editionId)
    if (closed) return closed
    const key = { jurisdictionCode: code, editionId, entryId }
    const entry = await readEntry(tx, key)
    if (!entry) return { status: 'missing' }
    const { kind } = entry
    const [first, ...others] = splitFields(kind, { ...entry.open, ...entry.secret }, pieces)
    if (entry.version !== version || !(await rewrite(tx, key, entry, first!)))
      return staleness(tx, key, entry)
    const field = LONG_TEXT[kind]
    await recordAudit(tx, access, {
      action: 'entry:split',
      editionId,
      entryId,
      field,
      before: entry.open[field],
      after: pieces,
    })
    const entryIds = [entryId]
    for (const data of others) {
      const rows = await readTree(tx, code, editionId)
      const { parentId } = rows.find((row) => row.entryId === entryId)!
      const index = siblings(rows, parentId, kind).findIndex((row) => row.entryId === entryIds.at(-1)) + 1
      const place = { code, editionId, rows, kind, parentId, index }
      entryIds.push(await insertEntry(tx, access, place, data))
    }
    await touchDraft(tx, code, editionId)
    return { status: 'saved', entryIds }
  })
}
