import type { Access } from '@/lib/domain/access'
import { siblings } from '@/lib/domain/editing/tree'
import { recordAudit } from '../audit'
import { requireJurisdiction, withAccess } from '../with-access'
import { mayStandIn } from './add-entry'
import { makeRoom, readTree, writePositions } from './entry-tree'
import { type Closed, lockDraft, touchDraft } from './lock-draft'

/** Where to: one up or down, to a place from 0 among its siblings, or (at its end) into another parent. */
export type Destination = { step: -1 | 1 } | { index: number } | { parentId: string; index?: number }

export interface Move {
  editionId: string
  entryId: string
  /** The parent it was seen under. Text saved by another in between is no reason not to move. */
  seenIn: string | null
  to: Destination
}

/** `elsewhere`: somebody put it under another parent in between. `missing`: it or the new parent is gone. */
export type MoveResult = { status: 'saved' } | { status: 'missing' } | { status: 'elsewhere' } | Closed

/** Moves an entry, with all inside it, among its siblings or to another parent of the right kind. */
export async function moveEntry(access: Access, move: Move): Promise<MoveResult> {
  const code = requireJurisdiction(access)
  const { editionId, entryId, to } = move
  return withAccess(access, async (tx) => {
    const closed = await lockDraft(tx, code, editionId)
    if (closed) return closed
    const rows = await readTree(tx, code, editionId)
    const row = rows.find((candidate) => candidate.entryId === entryId)
    if (!row) return { status: 'missing' }
    if (row.parentId !== move.seenIn) return { status: 'elsewhere' }
    const parentId = 'parentId' in to ? to.parentId : row.parentId
    if (!mayStandIn(rows, row.kind, parentId)) return { status: 'missing' }
    const from = indexOf(siblings(rows, row.parentId, row.kind), entryId)
    const others = siblings(rows, parentId, row.kind).filter((sibling) => sibling.entryId !== entryId)
    const wanted = 'step' in to ? from + to.step : (to.index ?? others.length)
    const index = Math.max(0, Math.min(wanted, others.length))
    if (parentId === row.parentId && index === from) return { status: 'saved' }
    if (parentId !== row.parentId)
      await tx.entry.updateMany({
        where: { jurisdictionCode: code, editionId, entryId, parentId: row.parentId },
        data: { parentId },
      })
    await writePositions(tx, code, editionId, makeRoom(rows, { ...row, parentId }, index))
    await recordAudit(tx, access, {
      action: 'entry:move',
      editionId,
      entryId,
      before: { parentId: row.parentId, place: from + 1 },
      after: { parentId, place: index + 1 },
    })
    await touchDraft(tx, code, editionId)
    return { status: 'saved' }
  })
}

const indexOf = (rows: readonly { entryId: string }[], wanted: string) =>
  rows.findIndex(({ entryId }) => entryId === wanted)
