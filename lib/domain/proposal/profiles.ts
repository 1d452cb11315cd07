import type { EntryRow } from '../list/entries'
import { bigrams, numberText, ownText, tellingText } from './comparable-text'
import type { EntryTree } from './entry-tree'

/** A set of bigrams as ascending numbers, and the sum of their weights. */
export interface Grams {
  ids: Int32Array
  weight: number
}

/** What an entry is known again by. */
export interface Profile {
  row: EntryRow
  own: string
  telling: string
  number: string
  /** Own text and everything inside. */
  whole: string
  ownGrams: Grams
  tellingGrams: Grams
  wholeGrams: Grams
}

/** Profiles of the entries of both lists, and the weight of each bigram: the rarer in both, the heavier. */
export interface Profiles {
  current: Map<string, Profile>
  read: Map<string, Profile>
  weights: Float64Array
}

export function profilesOf(current: EntryTree, read: EntryTree): Profiles {
  const numbers = new Map<string, number>()
  const frequencies: number[] = []
  const rough = [current, read].map((tree) =>
    tree.rows.map((row) => {
      const own = ownText(row)
      const ids = numbersOf(own, numbers)
      for (const id of ids) frequencies[id] = (frequencies[id] ?? 0) + 1
      return { row, own, ids }
    }),
  )
  const total = current.rows.length + read.rows.length
  const tellings = rough.map((half) =>
    half.map(({ row }) => {
      const telling = tellingText(row)
      return { telling, ids: numbersOf(telling, numbers) }
    }),
  )
  const weights = Float64Array.from({ length: numbers.size }, (_, id) =>
    Math.log(1 + total / (frequencies[id] ?? 1)),
  )
  const finish = (half: 0 | 1, tree: EntryTree) => {
    const profiles = new Map<string, Profile>()
    // From the last row to the first, so that children are known before their parents.
    for (let index = tree.rows.length - 1; index >= 0; index -= 1) {
      const { row, own, ids } = rough[half]![index]!
      const { telling, ids: tellingIds } = tellings[half]![index]!
      const inside = (tree.children.get(row.entryId) ?? []).map((child) => profiles.get(child.entryId)!)
      const ownGrams = gramsOf(ids, weights)
      profiles.set(row.entryId, {
        row,
        own,
        telling,
        number: numberText(row),
        whole: [own, ...inside.map((child) => child.whole)].join('\n'),
        ownGrams,
        tellingGrams: gramsOf(tellingIds, weights),
        wholeGrams:
          inside.length === 0
            ? ownGrams
            : gramsOf(new Set([...ids, ...inside.flatMap((child) => [...child.wholeGrams.ids])]), weights),
      })
    }
    return profiles
  }
  return { current: finish(0, current), read: finish(1, read), weights }
}

function numbersOf(text: string, numbers: Map<string, number>): Set<number> {
  const ids = new Set<number>()
  for (const gram of bigrams(text)) {
    const known = numbers.get(gram) ?? numbers.size
    if (known === numbers.size) numbers.set(gram, known)
    ids.add(known)
  }
  return ids
}

function gramsOf(set: Set<number>, weights: Float64Array): Grams {
  const ids = Int32Array.from(set).sort()
  let weight = 0
  for (const id of ids) weight += weights[id]!
  return { ids, weight }
}

/** Shared weight against all weight (Dice), 0–1; 0 when one of them is empty. */
export function likeness(a: Grams, b: Grams, weights: Float64Array): number {
  if (a.weight === 0 || b.weight === 0) return 0
  let shared = 0
  let left = 0
  let right = 0
  while (left < a.ids.length && right < b.ids.length) {
    const difference = a.ids[left]! - b.ids[right]!
    if (difference === 0) shared += weights[a.ids[left]!]!
    if (difference <= 0) left += 1
    if (difference >= 0) right += 1
  }
  return (2 * shared) / (a.weight + b.weight)
}
