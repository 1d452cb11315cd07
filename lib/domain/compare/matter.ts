import type { ResponsibilityList } from '../list/schema'
import { type EntryLine, entryLines } from './entry-lines'
import { type MarkedWords, markWords } from './mark-words'
import type { MatrixMatter } from './matrix'
import { type PlainEntry, type SideEntry, spreadStretches, unmarked } from './side-by-side'
import type { ComparedPart, PlacedList } from './types'

/** Above this share of words of its own a text was not reworded but written anew. */
const REWRITTEN = 0.7

/** What one county has of a matter, with the words that the reference has not. */
export interface MatterOf {
  code: string
  strength: 'same' | 'partial'
  /** See `MatrixCell`. */
  isConfirmed: boolean
  /** So little of it stands in the reference that marking the rest would mark everything; nothing is marked. */
  isRewritten: boolean
  entries: SideEntry[]
}

/** The text all others are read against. */
export interface Reference {
  /** The county it is from; null where no county has the matter. */
  code: string | null
  lines: EntryLine[]
}

/**
 * One matter over many counties, each entry marked against the reference.
 * @param lists may hold nothing but the matter's entries
 */
export function readMatter(
  matter: MatrixMatter,
  part: ComparedPart,
  lists: readonly PlacedList[],
  reference: Reference,
): MatterOf[] {
  const text = reference.lines.map((line) => line.text).join('\n')
  const byCode = new Map(lists.map(({ code, list }) => [code, list]))
  return [...matter.cells].flatMap(([code, { strength, isConfirmed, entryIds }]) => {
    const list = byCode.get(code)
    if (!list) return []
    const entries = entryIds.flatMap((entryId) => entryOf(list, part, entryId) ?? [])
    if (entries.length === 0) return []
    const plain = { code, strength, isConfirmed, isRewritten: false, entries: entries.map(unmarked) }
    if (code === reference.code || text === '') return [plain]
    const whole = entries.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n')
    const marked = markWords(text, whole).right
    if (ownShare(marked) > REWRITTEN) return [{ ...plain, isRewritten: true }]
    return [{ ...plain, entries: spreadStretches(entries, marked) }]
  })
}

/** What the others are read against: the entry that the address names, or the first that is surely of the matter. */
export function referenceOf(
  lists: readonly PlacedList[],
  part: ComparedPart,
  matter: MatrixMatter,
  of: string,
): Reference {
  const { code, entryId } = namedIn(matter, of)
  const list = lists.find((one) => one.code === code)?.list
  const entry = list ? entryOf(list, part, entryId) : null
  return { code: entry ? code : null, lines: entry?.lines ?? [] }
}

function namedIn({ cells }: MatrixMatter, of: string): { code: string; entryId: string } {
  const [, asked, entryId] = /^(\d{6})-(.+)$/.exec(of) ?? []
  if (asked && entryId) return { code: asked, entryId }
  const [code = '', cell] = [...cells].find(([, { strength }]) => strength === 'same') ?? [...cells][0] ?? []
  return { code, entryId: cell?.entryIds[0] ?? '' }
}

/** How much of a text the other has not, 0–1. */
function ownShare(marked: readonly MarkedWords[]): number {
  const length = (some: readonly MarkedWords[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  return length(marked.filter(({ kind }) => kind === 'own')) / Math.max(1, length(marked))
}

function entryOf(list: ResponsibilityList, part: ComparedPart, entryId: string): PlainEntry | null {
  const entry = list[part].find((each) => each.entryId === entryId)
  if (!entry) return null
  // Where it stands in its list is not known here: lists hold only what was asked for.
  return { ordinal: 0, entryId, number: entry.number, lines: entryLines(part, entry as never), elsewhere: [] }
}
