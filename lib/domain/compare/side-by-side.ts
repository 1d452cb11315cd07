import type { ResponsibilityList } from '../list/schema'
import { type EntryLine, entryLines } from './entry-lines'
import { type MarkedWords, markWords } from './mark-words'
import type { AlignedPair, Alignment, ComparedPart } from './types'

/** How alike entries on one row are, for people: the same thing may be said in other words, and at other length. */
export const STRENGTH_WORDS = {
  same: '同一件事',
  partial: '部分相同',
} as const satisfies Record<AlignedPair['strength'], string>

/** Who says that entries stand on one row, for people. */
export const WHO_SAYS: Record<AlignedPair['by'], string> = {
  computed: '程序比出',
  confirmed: '经审计员核对',
  catalogue: '标准目录列为同一事项',
}

/** A line of an entry with what the other side has not. */
export interface MarkedLine extends Omit<EntryLine, 'text'> {
  stretches: MarkedWords[]
}

export interface SideEntry {
  /** From 1, among the entries of its part; 0 where the list was not read whole. */
  ordinal: number
  entryId: string
  /** As the list numbers it; null where it does not. */
  number: string | null
  lines: MarkedLine[]
  /** Entries of the other list, on other rows, that say a piece of it too, and how they say it. */
  elsewhere: { ordinal: number; line: string }[]
}

/** Entries on one row; one side is empty where only the other list has them. */
export interface SideRow {
  pair: AlignedPair | null
  left: SideEntry[]
  right: SideEntry[]
}

export interface SideBySide {
  part: ComparedPart
  /** In the order of the left list. */
  both: SideRow[]
  leftOnly: SideRow[]
  rightOnly: SideRow[]
  /** Rows of each kind, and how many entries each list has. */
  counts: { same: number; partial: number; leftOnly: number; rightOnly: number; left: number; right: number }
}

/** All rows, as the page has them. */
export const allRows = ({ both, leftOnly, rightOnly }: SideBySide): SideRow[] => [
  ...both,
  ...leftOnly,
  ...rightOnly,
]

/** What an entry is called: its first line. */
export const sideTitle = ({ lines: [first] }: SideEntry) =>
  first?.stretches.map(({ text }) => text).join('') ?? ''

/** What the page of two lists shows, from their alignment. */
export function layOut(
  left: ResponsibilityList,
  right: ResponsibilityList,
  alignment: Alignment,
): SideBySide {
  const { pairs, leftOnly, rightOnly } = alignment
  const [mine, theirs] = [sideOf('left', left, alignment), sideOf('right', right, alignment)]
  const same = pairs.filter(({ strength }) => strength === 'same').length
  return {
    part: alignment.part,
    both: pairs.map((pair) => rowOf(pair.left.map(mine), pair.right.map(theirs), pair)),
    leftOnly: leftOnly.map((ordinal) => ({ pair: null, left: [unmarked(mine(ordinal))], right: [] })),
    rightOnly: rightOnly.map((ordinal) => ({ pair: null, left: [], right: [unmarked(theirs(ordinal))] })),
    counts: {
      same,
      partial: pairs.length - same,
      leftOnly: leftOnly.length,
      rightOnly: rightOnly.length,
      left: left[alignment.part].length,
      right: right[alignment.part].length,
    },
  }
}

/** An entry whose words are not laid over the other side's yet. */
export type PlainEntry = Omit<SideEntry, 'lines'> & { lines: EntryLine[] }

/** An entry of which nothing is marked: only one list has it, or it is what others are read against. */
export function unmarked({ lines, ...entry }: PlainEntry): SideEntry {
  return {
    ...entry,
    lines: lines.map(({ text, ...rest }) => ({ ...rest, stretches: text ? [{ text, kind: 'same' }] : [] })),
  }
}

function rowOf(mine: PlainEntry[], theirs: PlainEntry[], pair: AlignedPair): SideRow {
  const marked = markWords(wholeText(mine), wholeText(theirs))
  return { pair, left: spreadStretches(mine, marked.left), right: spreadStretches(theirs, marked.right) }
}

/** Reads the entries of one side by ordinal. */
function sideOf(side: 'left' | 'right', list: ResponsibilityList, { part, elsewhere }: Alignment) {
  const other = side === 'left' ? 'right' : 'left'
  return (ordinal: number): PlainEntry => {
    const entry = list[part][ordinal - 1]
    if (!entry) throw new Error(`${part} has no entry ${ordinal}`)
    return {
      ordinal,
      entryId: entry.entryId,
      number: entry.number,
      lines: entryLines(part, entry as never),
      elsewhere: elsewhere
        .filter((piece) => piece[side] === ordinal)
        .map((piece) => ({ ordinal: piece[other], line: piece.lines[other] })),
    }
  }
}

/** Lines of a side as one text: a word that moved from one item to another is not another word. */
const wholeText = (entries: readonly PlainEntry[]) =>
  entries.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')

/** Gives the stretches of a text of lines joined by "\n" back to the lines they came from. */
export function spreadStretches(
  entries: readonly PlainEntry[],
  stretches: readonly MarkedWords[],
): SideEntry[] {
  let at = 0
  let within = 0
  const take = (length: number): MarkedWords[] => {
    const taken: MarkedWords[] = []
    let left = length
    while (left > 0 && at < stretches.length) {
      const { text, kind } = stretches[at]!
      const piece = text.slice(within, within + left)
      if (piece) taken.push({ text: piece, kind })
      left -= piece.length
      within += piece.length
      if (within >= text.length) [at, within] = [at + 1, 0]
      if (piece === '' && text !== '') break
    }
    return taken
  }
  const last = entries.at(-1)?.lines.at(-1)
  return entries.map((entry) => ({
    ...entry,
    lines: entry.lines.map((line) => {
      const { text, ...rest } = line
      const marked = take(text.length)
      if (line !== last) take(1)
      return { ...rest, stretches: marked }
    }),
  }))
}
