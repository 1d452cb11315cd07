import { numberLike, slippedValue } from '../../editing/number-style'
import { type EntryKind, PART_KEYS } from '../../list/parts'
import type { ListEntry } from '../pointers'
import { checkedList } from './checked-list'
import { numberValue } from './numerals'
import { oncePerList } from './once-per-list'

/** An entry whose number does not follow from the one before it. */
export interface NumberFault {
  kind: 'gap' | 'repeat' | 'restart' | 'missing' | 'slip'
  entry: ListEntry
  /** The number before it, 0 at the beginning. */
  last: number
  /** What it reads, null when it has none. */
  value: number | null
  /** The number that fits, in the style of its neighbours; null where more than this one would have to change. */
  fitting: string | null
}

/** Kinds that are counted. Chapters of a plan are not: some of its chapters are tasks here. */
const COUNTED: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'duty',
  'boundary',
  'procedure',
  'section',
  'service',
  'planTask',
])
/** Headings that stand above entries and are counted among those that have none. */
const HEADING: Partial<Record<EntryKind, { name: string; number: string | null }>> = {
  procedure: { name: 'group', number: 'groupNumber' },
  planTask: { name: 'parentTitle', number: null },
}

interface Counted {
  entry: ListEntry
  written: string | null
  value: number | null
  /** Letters stand among its digits: 1O. */
  isSlip: boolean
  /** A heading: counted, but not itself an entry with a number field of its own. */
  isHeading: boolean
}

/** Gaps, repeats, restarts, missing and miswritten numbers among the entries of each kind, in list order. */
export const numberFaults = oncePerList((list): NumberFault[] => {
  const { entries } = checkedList(list)
  const tops = PART_KEYS.map((part) => entries.filter((entry) => entry.part === part && !entry.parent))
  const families = [...tops, ...entries.map((entry) => entry.children)]
  return families.flatMap((siblings) => {
    const kinds = [...new Set(siblings.map(({ kind }) => kind))].filter((kind) => COUNTED.has(kind))
    return kinds.flatMap((kind) =>
      sequencesOf(siblings.filter((entry) => entry.kind === kind)).flatMap(faultsOf),
    )
  })
})

/** Entries under one heading are a sequence; so are those without, with the headings among them. */
function sequencesOf(siblings: readonly ListEntry[]): Counted[][] {
  const heading = HEADING[siblings[0]!.kind]
  const open: Counted[] = []
  const under: Counted[][] = []
  let above = ''
  for (const entry of siblings) {
    const name = heading ? String(entry.node[heading.name] ?? '') : ''
    const written = entry.node.number as string | null
    const counted: Counted = { entry, ...numberOf(written), isHeading: false }
    if (name === '') open.push(counted)
    else if (name === above) under.at(-1)!.push(counted)
    else {
      const number = heading?.number ? (entry.node[heading.number] as string | null) : null
      open.push({ entry, ...numberOf(number), isHeading: true })
      under.push([counted])
    }
    above = name
  }
  return [open, ...under]
}

function numberOf(written: string | null) {
  const slipped = slippedValue(written ?? '')
  return { written, value: slipped ?? numberValue(written), isSlip: slipped !== null }
}

function faultsOf(sequence: readonly Counted[]): NumberFault[] {
  const numbered = sequence.filter(({ written, isHeading }) => !isHeading && written?.trim())
  const isNumbered = numbered.length * 2 > sequence.filter(({ isHeading }) => !isHeading).length
  if (numbered.length === 0) return []
  const faults: NumberFault[] = []
  let last = 0
  for (const [index, { entry, written, value, isSlip, isHeading }] of sequence.entries()) {
    const next = sequence[index + 1]?.value ?? null
    const tell = (kind: NumberFault['kind'], like: string | null, meant = last + 1) => {
      const fitting = like === null ? null : numberLike(like, meant)
      if (!isHeading) faults.push({ kind, entry, last, value, fitting })
    }
    // The number meant is counted on from: what is wrong with its place is a fault of its own.
    const isMiscounted = value !== null && value !== last + 1 && next === last + 2 && value !== 1
    if (isSlip && !isMiscounted) tell('slip', written, value ?? undefined)
    if (!written?.trim()) {
      const counts = next === null || next !== last + 1
      if (isNumbered) tell('missing', counts ? (numbered[0]?.written ?? null) : null)
      if (counts) last += 1
    } else if (value === null) {
      last += 1
    } else if (value === last + 1) {
      last = value
    } else if (isMiscounted) {
      // The ones around it are right: this one alone is miscounted.
      tell(isSlip ? 'slip' : value > last ? 'gap' : 'repeat', written)
      last += 1
    } else {
      if (value === last) tell('repeat', null)
      else if (value < last) tell('restart', null)
      else if (last > 0 || value === 2) tell('gap', null)
      last = value
    }
  }
  return faults
}
