import type { EntryKind } from '../../list/parts'
import type { ListEntry } from '../pointers'
import { checkedList } from './checked-list'
import { comparable, gistOf, likeness } from './likeness'
import { oncePerList } from './once-per-list'

/** An entry that says what an earlier one of its kind says. */
export interface Twin {
  entry: ListEntry
  first: ListEntry
  /** `same` to the letter; `alike` in what they are about, or nearly whole. */
  likeness: 'same' | 'alike'
  /** Under one parent (two items of one duty), or both at the top. */
  together: boolean
}

/** What an entry says, by which it is compared; '' where it is not. */
const SAYS: Partial<Record<EntryKind, (entry: ListEntry) => string>> = {
  duty: ({ node }) => String(node.statement),
  workItem: ({ node }) => String(node.text),
  boundary: ({ node, children }) =>
    [
      node.matter ?? '',
      ...children.map((share) => `${share.node.department}${share.node.responsibility}`),
    ].join(''),
  procedure: ({ node, children }) =>
    [node.title, node.preamble, ...children.map(({ node: section }) => section.text)].join(''),
  service: ({ node }) => `${node.name}${node.content}`,
  planTask: ({ node }) => `${node.title}${node.content}`,
}
/** Shorter texts are alike by chance: 承办其他工作. */
const SHORTEST = 6
/** From this length on two texts that are nearly whole alike are one; shorter ones may differ in the word that counts. */
const LONG = 120
const NEARLY_WHOLE = 0.88
/** Only entries that share one of their rarest pairs are compared. */
const RAREST = 4
const FREQUENT = 40

/** Entries that repeat an earlier one, each with the first it repeats, in list order. */
export const twinsOf = oncePerList((list): Twin[] => {
  const { entries } = checkedList(list)
  return (Object.keys(SAYS) as EntryKind[]).flatMap((kind) =>
    twinsAmong(entries.filter((entry) => entry.kind === kind)),
  )
})

interface Told {
  entry: ListEntry
  text: string
  gist: string
}

function twinsAmong(entries: readonly ListEntry[]): Twin[] {
  const told = entries.flatMap((entry): Told[] => {
    const says = SAYS[entry.kind]!(entry)
    const text = comparable(says)
    return text.length < SHORTEST ? [] : [{ entry, text, gist: gistOf(says) }]
  })
  const byText = new Map<string, Told>()
  const byGist = new Map<string, Told>()
  const near = nearlyWhole(told.filter(({ text }) => text.length >= LONG))
  return told.flatMap((one): Twin[] => {
    const same = byText.get(one.text)
    const alike = one.gist.length >= SHORTEST ? byGist.get(one.gist) : undefined
    if (!same) byText.set(one.text, one)
    if (!alike) byGist.set(one.gist, one)
    const first = same ?? alike ?? near.get(one)
    if (!first) return []
    const together = first.entry.parent === one.entry.parent
    return [{ entry: one.entry, first: first.entry, likeness: same ? 'same' : 'alike', together }]
  })
}

/** Long texts nearly the same throughout, by the earlier one. */
function nearlyWhole(told: readonly Told[]): Map<Told, Told> {
  const places = new Map<string, Told[]>()
  const pairs = told.map((one) => {
    const own = new Set<string>()
    for (let at = 0; at + 2 <= one.text.length; at++) own.add(one.text.slice(at, at + 2))
    for (const pair of own) places.set(pair, [...(places.get(pair) ?? []), one])
    return own
  })
  const found = new Map<Told, Told>()
  for (const [index, one] of told.entries()) {
    const rare = [...pairs[index]!]
      .map((pair) => places.get(pair)!)
      .filter((others) => others.length > 1 && others.length <= FREQUENT)
      .sort((a, b) => a.length - b.length)
      .slice(0, RAREST)
    const candidates = new Set(rare.flat().filter((other) => told.indexOf(other) < index))
    for (const other of candidates) {
      const [short, long] = [one.text.length, other.text.length].sort((a, b) => a - b) as [number, number]
      if (short / long < NEARLY_WHOLE - 0.1 || likeness(one.text, other.text) < NEARLY_WHOLE) continue
      found.set(one, other)
      break
    }
  }
  return found
}
