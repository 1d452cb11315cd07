import type { Question } from '@/lib/domain/search/analyse-question'
import { isConfident } from '@/lib/domain/search/confidence'
import { frequenciesOf } from '@/lib/domain/search/frequencies'
import { type Frequencies, type Ranked, rankDocuments } from '@/lib/domain/search/rank'
import { suggestionsFor as wordsToTry } from '@/lib/domain/search/suggestions'
import type { Suggestions } from '@/lib/domain/search/types'
import type { Transaction } from '../with-access'
import { findCandidates, lookConditions } from './candidates'
import { type FoundDocument, listDocuments, type RowFilter } from './search-rows'
import { type SampledFrequencies, termFrequencies } from './term-frequencies'
import { searchTools } from './tools'

/** Collections up to this size, and questions about up to this many places, are scored whole. */
const SMALL_COLLECTION = 600
const FEW_PLACES = 8

/** What a question speaks of, and how its answers are to be found. */
export interface Understood {
  question: Question
  /** How common words are in the collection, from a sample. */
  sampled: SampledFrequencies
  /** The jurisdictions asked about: by code or by a name in the question; empty for all. */
  codes: string[]
  /** Conditions by which rows are looked for; null when all that may answer can be scored. */
  looks: string[] | null
  names: Map<string, string>
  /** Divisions that the question names and that have no list here. */
  unknownPlaces: string[]
}

export interface Asked extends Understood {
  /** Best first; all that know anything of it, or the best candidates of a large collection. */
  ranked: Ranked<FoundDocument>[]
  frequencies: Frequencies
}

export async function understand(tx: Transaction, q: string, code: string | null): Promise<Understood> {
  const tools = await searchTools(tx)
  const question = tools.analyse(q)
  const codes = code ? [code] : question.places.codes
  const sampled = await termFrequencies(tx)
  const whole = (codes.length > 0 && codes.length <= FEW_PLACES) || sampled.documents <= SMALL_COLLECTION
  return {
    question,
    sampled,
    codes,
    looks: whole ? null : lookConditions(question, sampled),
    names: tools.names,
    unknownPlaces: code ? [] : question.places.unknown,
  }
}

/** Scores what may answer: everything, or in a large collection the rows worth it that fulfil the filter. */
export async function score(
  tx: Transaction,
  understood: Understood,
  filter: Omit<RowFilter, 'codes'>,
): Promise<Asked> {
  const { question, sampled, codes, looks, names } = understood
  if (looks === null) {
    const all = await listDocuments(tx, codes.length > 0 ? codes : [...names.keys()])
    const frequencies = frequenciesOf(all)
    return { ...understood, frequencies, ranked: rankDocuments(question, all, frequencies) }
  }
  const candidates = await findCandidates(tx, looks, { ...filter, codes })
  return { ...understood, frequencies: sampled, ranked: rankDocuments(question, candidates, sampled) }
}

/** Whether the first entries really answer; those of other places do not. */
export const isAnswered = ({ ranked, unknownPlaces }: Pick<Asked, 'ranked' | 'unknownPlaces'>) =>
  unknownPlaces.length === 0 && isConfident(ranked)

/** What to try when nothing was found. */
export const suggestionsFor = ({ question, frequencies, unknownPlaces }: Asked): Suggestions => ({
  ...wordsToTry(question, frequencies),
  unknownPlaces,
})
