import type { Concept, Question } from '@/lib/domain/search/analyse-question'
import { conceptCondition, TITLE_MARK } from '@/lib/domain/search/index-tokens'
import type { PreparedDocument } from '@/lib/domain/search/match'
import { weighQuestion } from '@/lib/domain/search/rank'
import type { Transaction } from '../with-access'
import { type FoundDocument, matchingDocuments, type RowFilter } from './search-rows'
import type { SampledFrequencies } from './term-frequencies'

/** Enough rows to stop looking, and most rows of one look. */
const ENOUGH = 40
const MOST = 28
/** Concepts that a look asks for at once: the most telling ones. */
const MOST_CONCEPTS = 4
/** A concept less telling than this share of the most telling one is left to the scoring. */
const LEAST_TELLING = 0.3
/** Words of the lists too remote from what was asked to look for, and how many of a concept are looked for. */
const LEAST_FACTOR = 0.4
const MOST_WORDS = 5
/** A look for something that more than this share of the rows has comes last. */
const RARE = 0.08

interface Group {
  anywhere: string
  title: string
  /** Rows that have one of its words, estimated. */
  rows: number
}

/**
 * Conditions to look for in turn: words too rare to be in the sample, alone; then entries that have the telling
 * concepts, the first in the title, then anywhere; then those that have but the two most telling; then the most
 * telling ones alone.
 */
export function lookConditions(question: Question, frequencies: SampledFrequencies): string[] {
  const telling = tellingGroups(question, frequencies)
  const groups = telling.filter(({ rows }) => rows >= frequencies.seldom).slice(0, MOST_CONCEPTS)
  const [first, second] = groups
  const looks: { condition: string; rows: number }[] = []
  const add = (parts: string[], of: Group[]) =>
    looks.push({ condition: parts.join(' & '), rows: Math.min(...of.map(({ rows }) => rows)) })
  for (const seldom of telling.filter(({ rows }) => rows < frequencies.seldom).slice(0, MOST_CONCEPTS))
    add([seldom.anywhere], [seldom])
  if (first && second) {
    add([first.title, ...groups.slice(1).map(({ anywhere }) => anywhere)], groups)
    add(
      groups.map(({ anywhere }) => anywhere),
      groups,
    )
    add([first.anywhere, second.anywhere], [first, second])
  }
  for (const group of groups.slice(0, 2)) {
    add([group.title], [group])
    add([group.anywhere], [group])
  }
  const isDear = (look: { rows: number }) => look.rows > RARE * frequencies.documents
  const inTurn = [...looks.filter((look) => !isDear(look)), ...looks.filter(isDear)]
  return [...new Set(inTurn.map(({ condition }) => condition))]
}

/** The most telling concepts, first the most telling one, each with the words that are worth looking for. */
function tellingGroups(question: Question, frequencies: SampledFrequencies): Group[] {
  const { weighed, weights } = weighQuestion(question, frequencies)
  const most = Math.max(0, ...weights)
  return weighed.concepts
    .map((concept, index) => ({ concept: worthLooking(concept, frequencies), weight: weights[index] ?? 0 }))
    .filter(({ weight, concept }) => weight >= LEAST_TELLING * most && concept.alternatives.length > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ concept }) => {
      const containing = (token: string) => frequencies.containing(token)
      const anywhere = conceptCondition(concept, containing)
      const title = conceptCondition(concept, containing, TITLE_MARK)
      const rows = concept.alternatives.reduce((sum, { text }) => sum + frequencies.containing(text), 0)
      return anywhere && title ? [{ anywhere, title, rows }] : []
    })
}

function worthLooking(concept: Concept, frequencies: SampledFrequencies): Concept {
  const alternatives = concept.alternatives
    .filter(({ text, factor }) => factor >= LEAST_FACTOR && frequencies.containing(text) > 0)
    .sort((a, b) => b.factor - a.factor)
  const seen = alternatives.filter(({ text }) => frequencies.containing(text) >= frequencies.seldom)
  return { ...concept, alternatives: (seen.length > 0 ? seen : alternatives).slice(0, MOST_WORDS) }
}

/** The rows worth scoring when there are too many to score all. Two looks go in one query. */
export async function findCandidates(
  tx: Transaction,
  looks: readonly string[],
  filter: RowFilter,
): Promise<PreparedDocument<FoundDocument>[]> {
  const found = new Map<string, PreparedDocument<FoundDocument>>()
  for (let at = 0; at < looks.length && found.size < ENOUGH; at += 2)
    for (const each of await matchingDocuments(tx, looks.slice(at, at + 2), filter, MOST))
      found.set(`${each.document.code}/${each.document.entryId}`, each)
  return [...found.values()]
}
