import { Consistent } from './consistent-decisions'
import type { PairDecision } from './types'

/** An entry somebody spoke of. */
export interface DecidedEntry {
  /** Division code of its list. */
  code: string
  entryId: string
  /** Stands for its neutral text: another entry with the same key says the same. Empty where it says nothing. */
  key: string
}

/** What an auditor said of two entries of two lists. */
export interface RememberedDecision {
  left: DecidedEntry
  right: DecidedEntry
  verdict: 'same' | 'different'
}

/** A list whose entries are looked for among what was said. */
export interface KeyedList {
  code: string
  entries: readonly Pick<DecidedEntry, 'entryId' | 'key'>[]
}

/** What holds of two entries, and where it comes from. */
export interface AppliedDecision<Said extends RememberedDecision> extends PairDecision {
  verdict: 'same' | 'different'
  from: Said
  /** Said of this very pair; else of another pair with the same texts. */
  isOwn: boolean
}

/**
 * What auditors said that holds among some lists: of these very entries, whatever edition, and of entries that say the
 * same. What was said of the very pair goes before what was said of its like, the later before the earlier, and what
 * would contradict anything before it is left out: no entry is put together with one it must be apart from.
 * @param remembered the latest first, each pair once
 */
export function decisionsAmong<Said extends RememberedDecision>(
  remembered: readonly Said[],
  lists: readonly KeyedList[],
): AppliedDecision<Said>[] {
  const places = placesOf(lists)
  const held = new Consistent()
  const applied: AppliedDecision<Said>[] = []
  const apply = (from: Said, left: string, right: string, isOwn: boolean) => {
    if (held.take({ left, right, verdict: from.verdict }))
      applied.push({ left, right, verdict: from.verdict, from, isOwn })
  }
  for (const said of remembered)
    if (places.has(said.left) && places.has(said.right))
      apply(said, said.left.entryId, said.right.entryId, true)
  for (const said of remembered) {
    if (said.left.key === '' || said.right.key === '' || said.left.key === said.right.key) continue
    for (const one of places.like(said.left))
      for (const other of places.like(said.right))
        if (one.code !== other.code) apply(said, one.entryId, other.entryId, false)
  }
  return applied
}

function placesOf(lists: readonly KeyedList[]) {
  const known = new Set<string>()
  const byKey = new Map<string, { code: string; entryId: string }[]>()
  for (const { code, entries } of lists)
    for (const { entryId, key } of entries) {
      known.add(`${code} ${entryId}`)
      if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), { code, entryId }])
    }
  return {
    has: ({ code, entryId }: DecidedEntry) => known.has(`${code} ${entryId}`),
    like: ({ key }: DecidedEntry) => byKey.get(key) ?? [],
  }
}

/** Entries of the same words among which what was said is looked for; see {@link sayOnce}. */
const FEW_LIKE = 3

/**
 * Lists of which only a few entries of the same words are known by their words: where many lists are gathered by
 * subject, entries of the same words are one anyway, and what holds of some holds of all.
 */
export function sayOnce(lists: readonly KeyedList[]): KeyedList[] {
  const counts = new Map<string, number>()
  return lists.map(({ code, entries }) => ({
    code,
    entries: entries.map(({ entryId, key }) => {
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return { entryId, key: count > FEW_LIKE ? '' : key }
    }),
  }))
}
