import { canonicalJson } from '../list/canonical'
import { type EntryRow, flattenList } from '../list/entries'
import type { ResponsibilityList } from '../list/schema'
import { ownText } from './comparable-text'
import { type Change, type Proposal, TITLE_CHANGE } from './proposal'

/** One line of the audit log of a working edition; `sequence` orders them. */
export interface DraftEvent {
  sequence: number
  action: string
  entryId: string | null
  field: string | null
  before: unknown
  after: unknown
}

/** What stands in a draft because somebody did it by hand there. */
export interface HandWork {
  /** Entry → its fields written by hand; `*` when the whole entry came by hand. */
  fields: Map<string, Set<string>>
  moved: Set<string>
  removed: Set<string>
  title: boolean
}

const WHOLE = '*'
const TITLE = 'title'

/** What people did in the draft, as long as no import has replaced it and nobody has set it back. */
export function handWorkOf(events: readonly DraftEvent[]): HandWork {
  const texts = new Map<string, { entryId: string; field: string; was: string | null; is: string | null }>()
  const [moved, removed] = [new Set<string>(), new Set<string>()]
  let byImport = 0
  for (const event of [...events].sort((a, b) => a.sequence - b.sequence)) {
    const { action, after } = event
    if (action === 'import:apply' || action === 'import:undo') {
      byImport = eventsOf(after)
      continue
    }
    const byHand = byImport === 0
    byImport = Math.max(0, byImport - 1)
    const entryId = action === 'edition:revise' ? TITLE : (event.entryId ?? '')
    if (action === 'entry:move') mark(moved, entryId, byHand)
    else if (action === 'entry:remove') mark(removed, entryId, byHand)
    else if (!(action === 'entry:restore' && removed.delete(entryId))) {
      const field = event.field && action !== 'entry:split' ? (event.field.split('.')[0] ?? '') : WHOLE
      const key = `${entryId} ${event.field ?? WHOLE}`
      const [was, is] = textsOf(field === WHOLE ? {} : event)
      if (byHand) texts.set(key, { entryId, field, was: texts.get(key)?.was ?? was, is })
      else texts.delete(key)
    }
  }
  const fields = new Map<string, Set<string>>()
  for (const { entryId, field, was, is } of texts.values())
    if (was === null || was !== is) fields.set(entryId, (fields.get(entryId) ?? new Set()).add(field))
  return { fields, moved, removed, title: fields.has(TITLE) }
}

/**
 * The changes of a proposal that would undo what was done by hand: text written, entries added, moved or removed.
 * @param removedRows what was removed by hand, with what was inside
 */
export function undoesHandWork(
  proposal: Proposal,
  current: ResponsibilityList,
  hand: HandWork,
  removedRows: readonly EntryRow[],
): Set<string> {
  const rows = flattenList(current)
  const places = new Set(rows.filter((row) => hand.moved.has(row.entryId)).map(placeOf))
  const gone = new Set(removedRows.map(signature))
  const undoes = (change: Change): boolean => {
    const { entryId, entryKind: kind } = change
    if (change.kind === 'add') return gone.has(signature(change.entry))
    if (change.kind === 'remove')
      return [entryId, ...change.inside.map((row) => row.entryId)].some((id) => hand.fields.has(id))
    if (change.kind === 'move')
      return (
        hand.moved.has(entryId) ||
        [change.parentId, change.fromParentId].some((parentId) => places.has(placeOf({ parentId, kind })))
      )
    const written = hand.fields.get(entryId)
    return (
      written !== undefined && change.fields.some(({ field }) => written.has(field) || written.has(WHOLE))
    )
  }
  const ids = proposal.changes.filter(undoes).map(({ id }) => id)
  return new Set([...ids, ...(hand.title && proposal.title ? [TITLE_CHANGE] : [])])
}

const mark = (set: Set<string>, id: string, byHand: boolean) => (byHand ? set.add(id) : set.delete(id))
const placeOf = ({ parentId, kind }: Pick<EntryRow, 'parentId' | 'kind'>) => `${kind} ${parentId ?? ''}`
const signature = (row: EntryRow) => `${row.kind} ${ownText(row)}`

/** Personal data is not in the log (the same word stands on both sides): what cannot be compared counts as written. */
function textsOf(event: { before?: unknown; after?: unknown }): [string | null, string | null] {
  const [was, is] = [canonicalJson(event.before ?? null), canonicalJson(event.after ?? null)]
  return was === is ? [null, null] : [was, is]
}

/** How many lines after an import's own tell of what it did. */
function eventsOf(after: unknown): number {
  const { entries } = (after ?? {}) as { entries?: unknown }
  return typeof entries === 'number' ? entries : 0
}
