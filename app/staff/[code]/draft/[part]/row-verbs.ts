import { mergeEntries } from '@/lib/data/drafts/merge-entries'
import { type Destination, moveEntry } from '@/lib/data/drafts/move-entry'
import { removeEntry } from '@/lib/data/drafts/remove-entry'
import { restoreEntry } from '@/lib/data/drafts/restore-entry'
import type { Access } from '@/lib/domain/access'
import type { EditingNote } from '@/lib/domain/editing/notes'

/** What a button of a row came to: what to say, and the entry (or the removal) it is said of. */
export interface RowOutcome {
  note: EditingNote
  on?: string
}

interface Pressed {
  edition: string
  do: string
  /** 移到第几项, from 1. */
  to?: number
  /** The parent chosen. */
  into?: string
}

/** Does what the button's value says: `up:ID:PARENT`, `remove:ID:VERSION`, `merge:ID:VERSION:NEXT:VERSION` … */
export async function doToRow(access: Access, pressed: Pressed): Promise<RowOutcome> {
  const [verb, id = '', ...rest] = pressed.do.split(':')
  const editionId = pressed.edition
  const move = async (to: Destination): Promise<RowOutcome> => {
    const seenIn = rest[0] === '-' || rest[0] === undefined ? null : rest[0]
    const { status } = await moveEntry(access, { editionId, entryId: id, seenIn, to })
    return { note: NOTES[status] ?? 'moved', on: id }
  }
  switch (verb) {
    case 'up':
      return move({ step: -1 })
    case 'down':
      return move({ step: 1 })
    case 'place':
      return pressed.to === undefined ? { note: 'no-place', on: id } : move({ index: pressed.to - 1 })
    case 'into':
      return pressed.into === undefined ? { note: 'no-place', on: id } : move({ parentId: pressed.into })
    case 'put': {
      const [from, parent, place] = rest
      const index = Number(place) - 1
      return parent === undefined || parent === from || parent === '-'
        ? move({ index })
        : move({ parentId: parent, index })
    }
    case 'remove': {
      const removed = await removeEntry(access, { editionId, entryId: id, version: Number(rest[0]) })
      if (removed.status === 'removed') return { note: 'removed', on: removed.removedId }
      return { note: NOTES[removed.status] ?? 'changed', on: id }
    }
    case 'restore': {
      const restored = await restoreEntry(access, { editionId, removedId: id })
      if (restored.status === 'saved')
        return { note: RESTORED[restored.merge ?? 'none'], on: restored.entryId }
      return { note: NOTES[restored.status] ?? 'gone' }
    }
    case 'merge': {
      const [version, nextId = '', nextVersion] = rest
      const merge = {
        editionId,
        entryId: id,
        version: Number(version),
        nextId,
        nextVersion: Number(nextVersion),
      }
      const merged = await mergeEntries(access, merge)
      return { note: merged.status === 'saved' ? 'merged' : (NOTES[merged.status] ?? 'changed'), on: id }
    }
    default:
      throw new Error(`a row does not ${verb}`)
  }
}

const RESTORED = { none: 'restored', undone: 'unmerged', kept: 'unmerged-kept' } as const

/** What went wrong, in the words of the page. */
const NOTES: Record<string, EditingNote> = {
  closed: 'closed',
  missing: 'gone',
  stale: 'changed',
  elsewhere: 'elsewhere',
  'not-next': 'not-next',
  'parent-gone': 'parent-gone',
  'there-again': 'there-again',
}
