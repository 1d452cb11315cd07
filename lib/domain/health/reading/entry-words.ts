import type { EntryKind } from '../../list/parts'
import type { ListEntry } from '../pointers'

/** By which fields an entry is known, the first that says something. */
const KNOWN_BY: Record<EntryKind, readonly string[]> = {
  duty: ['statement'],
  workItem: ['text', 'office'],
  boundary: ['matter'],
  share: ['department', 'responsibility'],
  procedure: ['title', 'group', 'preamble'],
  section: ['heading', 'text'],
  service: ['name', 'content'],
  plan: ['title', 'documentNumber'],
  planSection: ['heading', 'text'],
  planTask: ['title', 'content'],
  rosterSeat: ['position', 'role'],
  unitDuty: ['unit', 'text'],
}
/** Longer names are cut at a clause. */
const LONGEST = 24

/**
 * Words of the list by which a person finds an entry again, as they stand there: its name, else its first words, else
 * those of what is inside it or around it. '' where all is blank.
 */
export function wordsOf(entry: ListEntry): string {
  const own = ownWords(entry)
  if (own) return own
  for (const child of entry.children) {
    const words = ownWords(child)
    if (words) return words
  }
  return entry.parent ? ownWords(entry.parent) : ''
}

function ownWords({ kind, node }: ListEntry): string {
  for (const field of KNOWN_BY[kind]) {
    const value = node[field]
    if (typeof value === 'string' && value.trim() !== '') return firstWords(value)
  }
  return ''
}

/** The first clause of a text, exactly as written; cut when it is long. */
export function firstWords(text: string): string {
  const [clause = ''] = /[^\s。；;，,：:][^\n。；;，,：:]*/.exec(text) ?? []
  return [...(clause || text.trim())].slice(0, LONGEST).join('')
}
