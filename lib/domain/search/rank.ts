import type { Part } from '../list/parts'
import type { Question } from './analyse-question'
import { type Answered, answered, coreConcepts } from './confidence'
import type { SearchDocument } from './documents'
import { type DocumentMatch, matchDocument, type PreparedDocument } from './match'
import type { Intent } from './question-phrases'

/** How many documents know a word, and of how many: what makes a word telling in the collection. */
export interface Frequencies {
  documents: number
  /** Documents that contain the text; an estimate will do. */
  containing(text: string): number
}

export interface Ranked<D extends SearchDocument = SearchDocument> extends Answered {
  match: DocumentMatch<D>
  score: number
  weights: readonly number[]
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
  apply: { services: 1.15, boundaries: 0.95, procedures: 0.7 },
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
  const { weighed, weights } = weighQuestion(question, frequencies)
  const core = coreConcepts(question, weights)
  const ranked: Ranked<D>[] = []
  for (const document of documents) {
    const match = matchDocument(weighed, document, weights)
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
        ...answered(question, match, weights, core),
        weights,
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
 * The question as this collection understands it: each concept with its weight, each alternative toned down by how
 * common it is beside the concept's most telling one. Rare in Chinese at large and rare in the collection is telling.
 * A word that the collection does not know keeps its rarity: it counts against an answer that does not have it.
 */
export function weighQuestion(
  question: Question,
  frequencies: Frequencies,
): { weighed: Question; weights: number[] } {
  const scale = Math.log(frequencies.documents + 2)
  const weights: number[] = []
  const concepts = question.concepts.map((concept) => {
    const tellings = concept.alternatives.map(({ text }) => {
      const containing = frequencies.containing(text)
      return containing === 0 ? null : Math.log((frequencies.documents + 2) / (containing + 1)) / scale
    })
    const most = Math.max(...tellings.map((telling) => telling ?? 0))
    const unknown = tellings.every((telling) => telling === null)
    weights.push(concept.rarity * (0.15 + 0.85 * (unknown ? 1 : most)))
    const alternatives = concept.alternatives.map(({ text, factor }, index) => ({
      text,
      factor: most > 0 ? factor * (0.4 + 0.6 * ((tellings[index] ?? 0) / most)) : factor,
    }))
    return { ...concept, alternatives }
  })
  return { weighed: { ...question, concepts }, weights }
}
