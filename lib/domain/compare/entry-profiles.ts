import type { ResponsibilityList } from '../list/schema'
import { type Feature, featuresOf } from './clause-features'
import { passagesOf } from './entry-passages'
import { clausesOf, neutralClause, neutralLine, placeRemover, placesInTitle } from './neutral-text'
import type { ComparedPart } from './types'

/** One clause of an entry. */
export interface Clause {
  /** Its neutral text by letters and digits alone. */
  line: string
  /** Numbers of its features, ascending. */
  features: Int32Array
  /** How much of the entry's say it has; those of one entry make 1. */
  say: number
  /** Sum of its features' weights. */
  weight: number
}

/** What an entry is compared by. */
export interface Profile {
  entryId: string
  clauses: Clause[]
  /** Its neutral text, a clause a line: two entries with the same one say the same. */
  text: string
}

/** The profiles of entries of some lists over one vocabulary. */
export interface Profiles {
  /** Per list, per entry. */
  lists: Profile[][]
  /** Of each feature, its key. */
  keys: string[]
  /** Of each feature, how telling it is. */
  weights: Float64Array
}

/**
 * So many entries nobody has seen are thought to be there, one of which has the feature: so that in short lists not
 * every word is telling.
 */
const IMAGINED = 15
/** A clause twice as long does not say twice as much. */
const LENGTH_SAYS = 0.6

interface RoughClause {
  line: string
  features: Int32Array
}

interface Rough {
  entryId: string
  text: string
  passages: { say: number; clauses: RoughClause[] }[]
}

/** Reads the entries of one part; `places` are the names of each list's own place. */
export function profilesOf(
  lists: readonly { list: ResponsibilityList; places: readonly string[] }[],
  part: ComparedPart,
): Profiles {
  const vocabulary = new Vocabulary()
  const rough = lists.map(({ list, places }) => {
    const removePlaces = placeRemover([...places, ...placesInTitle(list.title)])
    return list[part].map((entry): Rough => {
      const lines: string[] = []
      const passages = passagesOf(part, entry as never).map(({ text, say, whole }) => {
        const read = vocabulary.read(removePlaces(text), whole ?? false)
        lines.push(...read.lines)
        return { say, clauses: read.clauses }
      })
      return { entryId: entry.entryId, text: lines.join('\n'), passages }
    })
  })
  const weights = vocabulary.weigh(rough.flat())
  const weightOf = summing(weights)
  return {
    keys: vocabulary.keys,
    weights,
    lists: rough.map((list) => list.map((entry) => profileOf(entry, weightOf))),
  }
}

interface Read {
  lines: string[]
  clauses: RoughClause[]
}

/** Numbers the features met, and reads every text and clause once however often it stands in the lists. */
class Vocabulary {
  readonly keys: string[] = []
  readonly #priors: number[] = []
  readonly #numbers = new Map<string, number>()
  readonly #texts = { whole: new Map<string, Read>(), parts: new Map<string, Read>() }
  readonly #clauses = new Map<string, RoughClause>()

  /** The clauses of a text; with `whole` all of it as one. Those that say nothing are left out. */
  read(text: string, whole: boolean): Read {
    const seen = whole ? this.#texts.whole : this.#texts.parts
    const known = seen.get(text)
    if (known) return known
    const clauses = clausesOf(text).map((clause) => this.#readClause(clause))
    const read = {
      lines: clauses.map(({ line }) => line).filter((line) => line !== ''),
      clauses: (whole ? [union(clauses)] : clauses).filter(({ features }) => features.length > 0),
    }
    seen.set(text, read)
    return read
  }

  #readClause(clause: string): RoughClause {
    const known = this.#clauses.get(clause)
    if (known) return known
    const neutral = neutralClause(clause)
    const features = Int32Array.from(featuresOf(neutral).map((feature) => this.#numberOf(feature))).sort()
    const read = { line: neutralLine(neutral), features }
    this.#clauses.set(clause, read)
    return read
  }

  #numberOf({ key, prior }: Feature): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.keys.length)
    this.#priors.push(prior)
    return this.keys.push(key) - 1
  }

  /** Inverse document frequency: what many entries say tells little. */
  weigh(entries: readonly Rough[]): Float64Array {
    const having = new Float64Array(this.keys.length)
    const lastSeen = new Int32Array(this.keys.length).fill(-1)
    for (const [at, { passages }] of entries.entries())
      for (const { clauses } of passages)
        for (const { features } of clauses)
          for (const id of features)
            if (lastSeen[id] !== at) {
              lastSeen[id] = at
              having[id]! += 1
            }
    return having.map(
      (count, id) => this.#priors[id]! * Math.log((entries.length + IMAGINED + 1) / (count + 1)),
    )
  }
}

const union = (clauses: readonly RoughClause[]): RoughClause =>
  clauses.length === 1
    ? clauses[0]!
    : {
        line: clauses.map(({ line }) => line).join(''),
        features: Int32Array.from(new Set(clauses.flatMap(({ features }) => [...features]))).sort(),
      }

/** The weight of a clause, worked out once however many entries have it. */
function summing(weights: Float64Array): (clause: Int32Array) => number {
  const known = new Map<Int32Array, number>()
  return (clause) => {
    let weight = known.get(clause)
    if (weight === undefined) {
      weight = 0
      for (const id of clause) weight += weights[id]!
      known.set(clause, weight)
    }
    return weight
  }
}

/** Of an entry with more clauses, those that say most are compared: nobody's entry has as many, and each costs. */
const MOST_CLAUSES = 60

/** Within a passage the say goes to the clauses that say most; a passage that says nothing leaves its to the others. */
function profileOf({ entryId, text, passages }: Rough, weightOf: (clause: Int32Array) => number): Profile {
  const clauses: Clause[] = []
  let total = 0
  for (const passage of passages) {
    const heavy = passage.clauses.map(({ features }) => weightOf(features))
    const shares = heavy.map((weight) => weight ** LENGTH_SAYS)
    const all = shares.reduce((sum, share) => sum + share, 0)
    if (all === 0) continue
    for (const [index, { line, features }] of passage.clauses.entries())
      clauses.push({ line, features, weight: heavy[index]!, say: (passage.say * shares[index]!) / all })
    total += passage.say
  }
  if (clauses.length > MOST_CLAUSES) {
    clauses.sort((a, b) => b.say - a.say).length = MOST_CLAUSES
    total = clauses.reduce((sum, { say }) => sum + say, 0)
  }
  for (const clause of clauses) clause.say /= total
  return { entryId, text, clauses }
}
