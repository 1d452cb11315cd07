import { sharedRuns } from '../related'
import type { Profile } from './entry-profiles'
import { CONCEPTS } from './trade-concepts'

/** Words shown to say why entries stand together. */
const MOST = 5
/** Longer stretches are pieces of sentences, not words. */
const LONGEST_RUN = 8
/** A word said by a clause with less of its entry's say is in passing. */
const LEAST_WEIGHT = 0.4

const WORDS_OF = new Map(CONCEPTS.map(({ name, words }) => [name, words]))

/**
 * The telling words both sides have, the weightiest first, at most five: concepts of the trade as the texts call them
 * (打击两非／胎儿性别鉴定 where each has a word of its own), and other stretches that stand in both.
 */
export function sharedWords(
  left: readonly Profile[],
  right: readonly Profile[],
  keys: readonly string[],
  weights: Float64Array,
): string[] {
  const [mine, theirs] = [sayOf(left), sayOf(right)]
  const [one, two] = [left, right].map((side) => side.map(({ text }) => text).join('\n')) as [string, string]
  const found = new Map<string, number>()
  const keep = (word: string, weight: number) => found.set(word, Math.max(found.get(word) ?? 0, weight))
  const grams = new Map<string, number>()
  for (const [feature, say] of mine) {
    const other = theirs.get(feature)
    if (other === undefined) continue
    const key = keys[feature]!
    const name = key.slice(2)
    const weight = weights[feature]! * Math.sqrt(say * other)
    if (key.startsWith('g:')) grams.set(name, weight)
    else if (key.startsWith('c:')) keep(wordFor(name, one, two), weight)
  }
  for (const run of sharedRuns(one, two)) {
    let weight = 0
    for (let at = 0; at + 1 < run.length; at += 1) weight += grams.get(run.slice(at, at + 2)) ?? 0
    if (run.length <= LONGEST_RUN) keep(run, weight)
  }
  const words = [...found].filter(([, weight]) => weight >= LEAST_WEIGHT).sort((a, b) => b[1] - a[1])
  return words
    .map(([word]) => word)
    .filter(
      (word, at, all) => !all.slice(0, at).some((known) => known.includes(word) || word.includes(known)),
    )
    .slice(0, MOST)
}

function sayOf(profiles: readonly Profile[]): Map<number, number> {
  const says = new Map<number, number>()
  for (const { clauses } of profiles)
    for (const { features, say } of clauses)
      for (const feature of features) says.set(feature, (says.get(feature) ?? 0) + say / profiles.length)
  return says
}

/** The longest word of a concept that both texts use; else the longest of each. */
function wordFor(name: string, one: string, two: string): string {
  const words = WORDS_OF.get(name) ?? []
  const longest = (isThere: (word: string) => boolean) =>
    words.filter(isThere).reduce((best, word) => (word.length > best.length ? word : best), '')
  const both = longest((word) => one.includes(word) && two.includes(word))
  return both || `${longest((word) => one.includes(word))}／${longest((word) => two.includes(word))}`
}
