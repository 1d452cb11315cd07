import type { Question } from '@/lib/domain/search/analyse-question'
import { frequenciesOf } from '@/lib/domain/search/frequencies'
import { TITLE_MARK } from '@/lib/domain/search/index-tokens'
import { type Frequencies, type Ranked, rankDocuments } from '@/lib/domain/search/rank'
import type { Suggestions } from '@/lib/domain/search/types'
import type { Transaction } from '../with-access'
import { findCandidates, lookConditions } from './candidates'
import { type FoundDocument, listDocuments, type RowFilter } from './search-rows'
import { termFrequencies } from './term-frequencies'
import { searchTools } from './tools'

/** Collections up to this size, and questions about up to this many places, are scored whole. */
const SMALL_COLLECTION = 600
const FEW_PLACES = 8

export interface Asked {
  question: Question
  /** Best first; all that know anything of it, or the best candidates of a large collection. */
  ranked: Ranked<FoundDocument>[]
  frequencies: Frequencies
  /** The jurisdictions asked about: by code or by a name in the question; empty for all. */
  codes: string[]
  /** Conditions by which rows were looked for; null when all were scored. */
  looks: string[] | null
  /** Of these the ones to count by: entries that have what was asked anywhere. Empty when all were scored. */
  countable: string[]
  names: Map<string, string>
}

/** Understands a question and scores what may answer it. */
export async function ask(
  tx: Transaction,
  q: string,
  filter: Omit<RowFilter, 'codes'> & { code: string | null },
): Promise<Asked> {
  const tools = await searchTools(tx)
  const question = tools.analyse(q)
  const { code, ...rest } = filter
  const codes = code ? [code] : question.places.codes
  const everything = await termFrequencies(tx)
  const whole = (codes.length > 0 && codes.length <= FEW_PLACES) || everything.documents <= SMALL_COLLECTION
  if (whole) {
    const all = await listDocuments(tx, codes.length > 0 ? codes : [...tools.names.keys()])
    const frequencies = frequenciesOf(all)
    const ranked = rankDocuments(question, all, frequencies).filter(({ match }) =>
      fits(match.prepared.document, rest),
    )
    return { question, ranked, frequencies, codes, looks: null, countable: [], names: tools.names }
  }
  const looks = lookConditions(question, everything)
  const candidates = await findCandidates(tx, looks, { ...rest, codes })
  const ranked = rankDocuments(question, candidates, everything)
  return {
    question,
    ranked,
    frequencies: everything,
    codes,
    looks,
    countable: looks.filter((look) => !look.includes(TITLE_MARK)),
    names: tools.names,
  }
}

function fits(document: FoundDocument, { part, department }: Omit<RowFilter, 'codes'>): boolean {
  return (
    (part === null || document.part === part) &&
    (department === null || document.departmentKeys.includes(department))
  )
}

/** Telling words that no entry knows, and the official words for those that the thesaurus knows. */
export function suggestionsFor({
  question,
  frequencies,
}: Pick<Asked, 'question' | 'frequencies'>): Suggestions {
  const knows = (text: string) => frequencies.containing(text) >= 1
  const unknown = question.concepts.filter(
    ({ alternatives }) => !alternatives.some(({ text }) => knows(text)),
  )
  const official = question.concepts.flatMap(({ surface, alternatives }) =>
    alternatives.filter(({ text }) => text !== surface && knows(text)).slice(0, 1),
  )
  const words = question.concepts.filter(({ alternatives }) => alternatives.some(({ text }) => knows(text)))
  return {
    unknownTerms: [...new Set(unknown.map(({ surface }) => surface))].slice(0, 5),
    tryInstead: [
      ...new Set([
        ...official.map(({ text }) => text),
        ...(unknown.length > 0 ? words.map(({ surface }) => surface) : []),
      ]),
    ].slice(0, 4),
  }
}
