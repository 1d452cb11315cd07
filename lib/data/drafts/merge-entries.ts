import type { Access } from '@/lib/domain/access'
import { newPositions } from '@/lib/domain/editing/positions'
import { mergeFields } from '@/lib/domain/editing/split-merge'
import { orderWith, type Standing, siblings } from '@/lib/domain/editing/tree'
import { recordAudit } from '../audit'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'
import { readTree, writePositions } from './entry-tree'
import { type Closed, lockDraft, touchDraft } from './lock-draft'
import { takeOut } from './remove-entry'
import { readEntry, rewrite, type Stale, staleness } from './revise-entry'

export interface Merge {
  editionId: string
  entryId: string
  version: number
  /** The entry right behind it, and the version of that one. */
  nextId: string
  nextVersion: number
}

/** `not-next`: the two do not stand one behind the other any more. `removedId` keeps both as they were. */
export type MergeResult =
  | { status: 'saved'; removedId: string }
  | Stale
  | { status: 'missing' }
  | { status: 'not-next' }
  | Closed

/** Makes one entry of two that stand one behind the other; what is inside the second comes into the first. */
export async function mergeEntries(access: Access, merge: Merge): Promise<MergeResult> {
  const code = requireJurisdiction(access)
  const { editionId, entryId, nextId } = merge
  return withAccess(access, async (tx) => {
    const closed = await lockDraft(tx, code, editionId)
    if (closed) return closed
    const key = { jurisdictionCode: code, editionId, entryId }
    const nextKey = { ...key, entryId: nextId }
    const first = await readEntry(tx, key)
    const second = await readEntry(tx, nextKey)
    if (!first || !second) return { status: 'missing' }
    const tree = await readTree(tx, code, editionId)
    const row = tree.find((candidate) => candidate.entryId === entryId)!
    const among = siblings(tree, row.parentId, row.kind).map((sibling) => sibling.entryId)
    if (among[among.indexOf(entryId) + 1] !== nextId) return { status: 'not-next' }
    if (second.version !== merge.nextVersion) return staleness(tx, nextKey, second)
    const merged = mergeFields(
      first.kind,
      { ...first.open, ...first.secret },
      { ...second.open, ...second.secret },
    )
    if (first.version !== merge.version || !(await rewrite(tx, key, first, merged)))
      return staleness(tx, key, first)
    await takeOver(tx, code, editionId, tree, entryId, nextId)
    const removedId = await takeOut(tx, access, nextKey, second.version, {
      into: entryId,
      version: first.version + 1,
      fields: { ...first.open, ...first.secret },
      inside: tree.filter((inside) => inside.parentId === nextId).map((inside) => inside.entryId),
    })
    await recordAudit(tx, access, {
      action: 'entry:merge',
      editionId,
      entryId,
      before: first.open,
      after: { with: nextId },
    })
    await touchDraft(tx, code, editionId)
    return { status: 'saved', removedId }
  })
}

/** What is inside the second entry comes behind what is inside the first. */
async function takeOver(
  tx: Transaction,
  code: string,
  editionId: string,
  tree: readonly Standing[],
  entryId: string,
  nextId: string,
) {
  await tx.entry.updateMany({
    where: { jurisdictionCode: code, editionId, parentId: nextId },
    data: { parentId: entryId },
  })
  const moved = tree.map((row) => (row.parentId === nextId ? { ...row, parentId: entryId } : row))
  const first = moved.find((row) => row.entryId === entryId)!
  const index = siblings(moved, first.parentId, first.kind).indexOf(first)
  const known = new Map(tree.map((row) => [row.entryId, row.position]))
  await writePositions(tx, code, editionId, newPositions(orderWith(moved, first, index), known))
}
