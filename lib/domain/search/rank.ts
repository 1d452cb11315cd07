import type { Part } from '../list/parts'
import type { Question } from './analyse-question'
import type { SearchDocument } from './documents'
import { type DocumentMatch, matchDocument, type PreparedDocument } from './match'
import type { Intent } from './question-phrases'

/** How many documents know a word, and of how many: what makes a word telling in the collection. */
export interface Frequencies {
  documents: number
  /** Documents that contain the text; an estimate will do. */
  containing(text: string): number
}

export interface Ranked<D extends SearchDocument = SearchDocument> {
  match: DocumentMatch<D>
  score: number
  /** How much of what was asked this entry answers, 0…1. */
  coverage: number
}

/** In doubt a matter answers first, then a service, then a duty. */
const PART_PRIOR: Record<Part, number> = {
  boundaries: 1.06,
  services: 1.06,
  duties: 1,
  plans: 1,
  procedures: 0.92,
}

const INTENT_BOOST: Record<Intent, Partial<Record<Part, number>>> = {
  who: { boundaries: 1.08 },
  apply: { services: 1.12, boundaries: 0.95, procedures: 0.95 },
  phone: { services: 1.15 },
  oversight: { procedures: 1.2 },
}

/** Weights of a score: the best place of each concept, all in one passage, what the entry is about. */
const MIX = { anywhere: 0.5, together: 0.35, topical: 0.25, run: 0.06 }

/** Scores documents against a question, best first. Documents that know nothing of it are left out. */
export function rankDocuments<D extends SearchDocument>(
  question: Question,
  documents: readonly PreparedDocument<D>[],
  frequencies: Frequencies,
): Ranked<D>[] {
  const weights = conceptWeights(question, frequencies)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const ranked: Ranked<D>[] = []
  for (const document of documents) {
    const match = matchDocument(question, document, weights)
    if (!match) continue
    let score = MIX.run * match.runs
    weights.forEach((weight, index) => {
      score +=
        weight *
        (MIX.anywhere * (match.strengths[index] ?? 0) +
          MIX.together * (match.together[index] ?? 0) +
          MIX.topical * (match.topicality[index] ?? 0))
    })
    if (score > 0)
      ranked.push({
        match,
        score: score * partFactor(document.document.part, question.intents),
        coverage: coverageOf(question, match, weights, total),
      })
  }
  return ranked.sort((a, b) => b.score - a.score)
}

function partFactor(part: Part, intents: ReadonlySet<Intent>): number {
  let factor = PART_PRIOR[part]
  for (const intent of intents) factor *= INTENT_BOOST[intent][part] ?? 1
  return factor
}

/**
 * Weight of each concept: rare in Chinese at large and rare in the collection is telling. A word that the collection
 * does not know keeps its rarity: it counts against an answer that does not have it.
 */
export function conceptWeights(question: Question, frequencies: Frequencies): number[] {
  const scale = Math.log(frequencies.documents + 2)
  return question.concepts.map((concept) => {
    const containing = Math.max(
      ...concept.alternatives.map(({ text, factor }) => factor * frequencies.containing(text)),
    )
    const telling = Math.max(0, Math.log((frequencies.documents + 2) / (containing + 1)) / scale)
    return concept.rarity * (0.15 + 0.85 * telling)
  })
}

function coverageOf(
  question: Question,
  match: DocumentMatch,
  weights: readonly number[],
  total: number,
): number {
  if (total === 0) return 0
  let covered = 0
  question.concepts.forEach((_, index) => {
    const strength = Math.min(1, Math.max(match.together[index] ?? 0, 0.8 * (match.strengths[index] ?? 0)))
    covered += (weights[index] ?? 0) * strength
  })
  return covered / total
}
