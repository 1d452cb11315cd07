import type { Question } from '@/lib/domain/search/analyse-question'
import { conceptCondition, TITLE_MARK } from '@/lib/domain/search/index-tokens'
import type { PreparedDocument } from '@/lib/domain/search/match'
import { type Frequencies, weighQuestion } from '@/lib/domain/search/rank'
import type { Transaction } from '../with-access'
import { type FoundDocument, matchingDocuments, type RowFilter } from './search-rows'

/** Enough rows to stop looking, and most rows of one look. */
const ENOUGH = 120
const MOST = 160
/** Concepts that a look asks for at once: the most telling ones. */
const MOST_CONCEPTS = 4
/** A concept less telling than this share of the most telling one is left to the scoring. */
const LEAST_TELLING = 0.3
/** Words of the lists too remote from what was asked to look for. */
const LEAST_FACTOR = 0.5

/**
 * Conditions to look for in turn: first entries that have all the telling concepts (in the title, then anywhere),
 * then those that lack the least telling one, and so on down to the most telling alone.
 */
export function lookConditions(question: Question, frequencies: Frequencies): string[] {
  const { weighed, weights } = weighQuestion(question, frequencies)
  const most = Math.max(0, ...weights)
  const telling = weighed.concepts
    .map((concept, index) => ({
      weight: weights[index] ?? 0,
      concept: {
        ...concept,
        alternatives: concept.alternatives.filter(
          ({ text, factor }) => factor >= LEAST_FACTOR && frequencies.containing(text) > 0,
        ),
      },
    }))
    .filter(({ weight, concept }) => weight >= LEAST_TELLING * most && concept.alternatives.length > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_CONCEPTS)
  const anywhere = telling.flatMap(({ concept }) => conceptCondition(concept) ?? [])
  const inTitle = telling.flatMap(({ concept }) => conceptCondition(concept, TITLE_MARK) ?? [])
  const looks: string[] = []
  for (let count = anywhere.length; count >= 1; count--) {
    looks.push([...inTitle.slice(0, 1), ...anywhere.slice(1, count)].join(' & '))
    looks.push(anywhere.slice(0, count).join(' & '))
  }
  for (const second of anywhere.slice(1)) looks.push(second)
  return [...new Set(looks.filter(Boolean))]
}

/** The rows worth scoring when there are too many to score all. */
export async function findCandidates(
  tx: Transaction,
  looks: readonly string[],
  filter: RowFilter,
): Promise<PreparedDocument<FoundDocument>[]> {
  const found = new Map<string, PreparedDocument<FoundDocument>>()
  for (const look of looks) {
    for (const each of await matchingDocuments(tx, look, filter, MOST))
      found.set(`${each.document.code}/${each.document.entryId}`, each)
    if (found.size >= ENOUGH) break
  }
  return [...found.values()]
}
