import type { ResponsibilityList } from '../list/schema'
import { type Feature, featuresOf } from './clause-features'
import { passagesOf } from './entry-passages'
import { neutralClause, placeRemover, placesInTitle } from './neutral-text'
import type { ComparedPart } from './types'

/** One clause of an entry. */
export interface Clause {
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
const CLAUSE = /[^。；;，,：:！!？?\n]+/gu

interface Rough {
  entryId: string
  text: string
  passages: { say: number; clauses: Int32Array[] }[]
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
        const pieces = removePlaces(text).match(CLAUSE) ?? []
        const read = pieces.map((piece) => vocabulary.read(piece))
        lines.push(...read.map((clause) => clause.text))
        const found = read.map((clause) => clause.features)
        return { say, clauses: (whole ? [union(found)] : found).filter(({ length }) => length > 0) }
      })
      return { entryId: entry.entryId, text: lines.filter((line) => line !== '').join('\n'), passages }
    })
  })
  const weights = vocabulary.weigh(rough)
  return {
    keys: vocabulary.keys,
    weights,
    lists: rough.map((list) => list.map((entry) => profileOf(entry, weights))),
  }
}

/** Numbers the features met, and reads every clause once however often it stands in the lists. */
class Vocabulary {
  readonly keys: string[] = []
  readonly #priors: number[] = []
  readonly #numbers = new Map<string, number>()
  readonly #clauses = new Map<string, { text: string; features: Int32Array }>()

  read(piece: string) {
    const known = this.#clauses.get(piece)
    if (known) return known
    const neutral = neutralClause(piece)
    const features = Int32Array.from(featuresOf(neutral).map((feature) => this.#numberOf(feature))).sort()
    const clause = { text: neutral.replace(/[^\p{L}\p{N}]/gu, ''), features }
    this.#clauses.set(piece, clause)
    return clause
  }

  #numberOf({ key, prior }: Feature): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.keys.length)
    this.#priors.push(prior)
    return this.keys.push(key) - 1
  }

  /**
   * Inverse document frequency: what many entries say tells little. Of two or more lists half counts how many
   * entries of all have it, half how many of the list where it is most common: there it tells nothing apart.
   */
  weigh(lists: readonly (readonly Rough[])[]): Float64Array {
    const all = new Float64Array(this.keys.length)
    const rarest = new Float64Array(this.keys.length).fill(Number.POSITIVE_INFINITY)
    let total = 0
    for (const list of lists) {
      const counts = new Float64Array(this.keys.length)
      for (const { passages } of list)
        for (const id of union(passages.flatMap(({ clauses }) => clauses))) counts[id]! += 1
      for (const [id, count] of counts.entries()) {
        all[id]! += count
        rarest[id] = Math.min(rarest[id]!, telling(count, list.length))
      }
      total += list.length
    }
    return all.map((count, id) => (this.#priors[id]! * (telling(count, total) + rarest[id]!)) / 2)
  }
}

const telling = (having: number, of: number) => Math.log((of + IMAGINED + 1) / (having + 1))

const union = (sets: readonly Int32Array[]) =>
  sets.length === 1 ? sets[0]! : Int32Array.from(new Set(sets.flatMap((set) => [...set]))).sort()

/** Within a passage the say goes to the clauses that say most; a passage that says nothing leaves its to the others. */
function profileOf({ entryId, text, passages }: Rough, weights: Float64Array): Profile {
  const clauses: Clause[] = []
  let total = 0
  for (const passage of passages) {
    const heavy = passage.clauses.map((features) => features.reduce((sum, id) => sum + weights[id]!, 0))
    const shares = heavy.map((weight) => weight ** LENGTH_SAYS)
    const all = shares.reduce((sum, share) => sum + share, 0)
    if (all === 0) continue
    for (const [index, features] of passage.clauses.entries())
      clauses.push({ features, weight: heavy[index]!, say: (passage.say * shares[index]!) / all })
    total += passage.say
  }
  return { entryId, text, clauses: clauses.map((clause) => ({ ...clause, say: clause.say / total })) }
}
