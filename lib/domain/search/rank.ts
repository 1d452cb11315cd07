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
  /** How telling what it answers is: the sum of the weights of what was found. */
  evidence: number
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
  const { weighed, weights } = weighQuestion(question, frequencies)
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
        ...answered(question, match, weights),
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

/** How much a word counts against an entry that does not have it: people say much that no list says. */
const MISSING = { known: 0.8, outside: 1.3, plain: 0.35 } as const

const REMOTENESS = 1.5
/** Weight found beyond which a question with another office's word is about our matters too. */
const LEAST_TOPIC = 0.25
const MENTIONED = 0.35

function answered(question: Question, match: DocumentMatch, weights: readonly number[]) {
  let evidence = 0
  let missing = 0
  // The power: an entry that has only a remote word for what was asked hardly answers it.
  const found = question.concepts.map(
    (_, index) =>
      Math.min(1, Math.max(match.together[index] ?? 0, 0.8 * (match.strengths[index] ?? 0))) ** REMOTENESS,
  )
  const aboutThis = found.some(
    (strength, index) =>
      question.concepts[index]?.kind !== 'outside' && strength * (weights[index] ?? 0) >= LEAST_TOPIC,
  )
  // Named alone, another office's matter is mentioned here, not answered.
  if (!aboutThis)
    question.concepts.forEach(({ kind }, index) => {
      if (kind === 'outside') found[index] = MENTIONED * (found[index] ?? 0)
    })
  const foundSpans = question.concepts.flatMap(({ spans }, index) => ((found[index] ?? 0) > 0.3 ? spans : []))
  question.concepts.forEach(({ kind, spans }, index) => {
    const weight = weights[index] ?? 0
    evidence += weight * (found[index] ?? 0)
    const saidOtherwise = spans.every(([start, end]) =>
      foundSpans.some(([from, to]) => from <= start && end <= to),
    )
    if (!saidOtherwise) missing += MISSING[kind] * weight * (1 - (found[index] ?? 0))
  })
  return { evidence, coverage: evidence === 0 ? 0 : evidence / (evidence + missing) }
}

/** Least share of the question that must be answered, and least telling weight of what is. */
const CONFIDENCE = { coverage: 0.42, evidence: 0.35 }

/** Whether one of the first entries really answers; if not, say so rather than show something near. */
export function isConfident(ranked: readonly Ranked[]): boolean {
  return ranked
    .slice(0, 3)
    .some(({ coverage, evidence }) => coverage >= CONFIDENCE.coverage && evidence >= CONFIDENCE.evidence)
}
