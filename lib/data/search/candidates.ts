import type { Concept, Question } from '@/lib/domain/search/analyse-question'
import { conceptCondition, TITLE_MARK } from '@/lib/domain/search/index-tokens'
import type { PreparedDocument } from '@/lib/domain/search/match'
import { type Frequencies, weighQuestion } from '@/lib/domain/search/rank'
import type { Transaction } from '../with-access'
import { type FoundDocument, matchingDocuments, type RowFilter } from './search-rows'

/** Enough rows to stop looking, most rows of one look, and most looks. */
const ENOUGH = 90
const MOST = 45
const MOST_LOOKS = 4
/** Concepts that a look asks for at once: the most telling ones. */
const MOST_CONCEPTS = 4
/** A concept less telling than this share of the most telling one is left to the scoring. */
const LEAST_TELLING = 0.3
/** Words of the lists too remote from what was asked to look for, and how many of a concept are looked for. */
const LEAST_FACTOR = 0.4
const MOST_WORDS = 5
/** A look must ask for something that at most this share of the rows has, unless nothing rarer was asked. */
const RARE = 0.08

interface Group {
  anywhere: string
  title: string
  /** Rows that have one of its words, estimated. */
  rows: number
}

/**
 * Conditions to look for in turn: first entries that have all the telling concepts (one in the title, then
 * anywhere), then those that lack the least telling one, and so on down to each alone.
 */
export function lookConditions(question: Question, frequencies: Frequencies): string[] {
  const groups = tellingGroups(question, frequencies)
  const rare = RARE * frequencies.documents
  const looks: { condition: string; rows: number }[] = []
  const add = (parts: string[], of: Group[]) =>
    looks.push({ condition: parts.join(' & '), rows: Math.min(...of.map(({ rows }) => rows)) })
  for (let count = groups.length; count >= 1; count--) {
    const these = groups.slice(0, count)
    const [first, ...others] = these
    if (!first) break
    add([first.title, ...others.map(({ anywhere }) => anywhere)], these)
    add(
      these.map(({ anywhere }) => anywhere),
      these,
    )
  }
  for (const second of groups.slice(1)) add([second.title], [second])
  const cheap = looks.filter(({ rows }) => rows <= rare)
  return [...new Set((cheap.length > 0 ? cheap : looks.slice(0, 2)).map(({ condition }) => condition))]
}

/** The most telling concepts, first the most telling one, each with the words that are worth looking for. */
function tellingGroups(question: Question, frequencies: Frequencies): Group[] {
  const { weighed, weights } = weighQuestion(question, frequencies)
  const most = Math.max(0, ...weights)
  return weighed.concepts
    .map((concept, index) => ({ concept: worthLooking(concept, frequencies), weight: weights[index] ?? 0 }))
    .filter(({ weight, concept }) => weight >= LEAST_TELLING * most && concept.alternatives.length > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_CONCEPTS)
    .flatMap(({ concept }) => {
      const anywhere = conceptCondition(concept)
      const title = conceptCondition(concept, TITLE_MARK)
      const rows = concept.alternatives.reduce((sum, { text }) => sum + frequencies.containing(text), 0)
      return anywhere && title ? [{ anywhere, title, rows }] : []
    })
}

function worthLooking(concept: Concept, frequencies: Frequencies): Concept {
  const alternatives = concept.alternatives
    .filter(({ text, factor }) => factor >= LEAST_FACTOR && frequencies.containing(text) > 0)
    .sort((a, b) => b.factor - a.factor)
    .slice(0, MOST_WORDS)
  return { ...concept, alternatives }
}

/** The rows worth scoring when there are too many to score all. */
export async function findCandidates(
  tx: Transaction,
  looks: readonly string[],
  filter: RowFilter,
): Promise<PreparedDocument<FoundDocument>[]> {
  const found = new Map<string, PreparedDocument<FoundDocument>>()
  for (const look of looks.slice(0, MOST_LOOKS)) {
    for (const each of await matchingDocuments(tx, look, filter, MOST))
      found.set(`${each.document.code}/${each.document.entryId}`, each)
    if (found.size >= ENOUGH) break
  }
  return [...found.values()]
}
