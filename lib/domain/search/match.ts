import type { Concept, Question } from './analyse-question'
import { PASSAGE_WEIGHT, type Passage, type SearchDocument } from './documents'
import { normaliseText } from './normalise'

/** A document ready to be matched: its texts normalised once. */
export interface PreparedDocument<D extends SearchDocument = SearchDocument> {
  document: D
  passages: { passage: Passage; text: string; weight: number }[]
  /** All passages in one, to see quickly what is not there. */
  whole: string
}

export interface DocumentMatch<D extends SearchDocument = SearchDocument> {
  prepared: PreparedDocument<D>
  /** For each concept of the question: how well the document as a whole knows it, 0…about 1.25. */
  strengths: number[]
  /** For each concept: in how large a part of the document it stands, 0…1. */
  topicality: number[]
  /** For each concept: how well the best passage (with the title) knows it. */
  together: number[]
  /** Runs of the question found. */
  runs: number
  best: Passage | null
}

const BLANK = '\n'

/** `folded`: the texts are known to need no normalising. */
export function prepareDocument<D extends SearchDocument>(document: D, folded = false): PreparedDocument<D> {
  const fold = folded ? (text: string) => text : normaliseText
  const passages = document.passages.map((passage) => ({
    passage,
    text: fold(passage.heading ? `${passage.heading}${BLANK}${passage.text}` : passage.text),
    weight: PASSAGE_WEIGHT[passage.kind] / (1 + Math.max(0, passage.text.length - 60) / 240),
  }))
  return { document, passages, whole: passages.map(({ text }) => text).join(BLANK) }
}

/** Least share of a longer word's pairs that must be there for a partial match, and what that counts. */
const PARTIAL = { least: 0.6, factor: 0.55 }

/** How well a document answers the concepts of a question, without regard to other documents. */
export function matchDocument<D extends SearchDocument>(
  question: Question,
  prepared: PreparedDocument<D>,
  weights: readonly number[],
): DocumentMatch<D> | null {
  const present = question.concepts.map((concept) => presentIn(concept, prepared.whole))
  if (present.every((terms) => terms.alternatives.length === 0 && terms.pieces.length === 0)) return null
  const strengths = question.concepts.map(() => 0)
  const titled = question.concepts.map(() => 0)
  const hits = question.concepts.map(() => 0)
  const perPassage = prepared.passages.map(({ text, weight, passage }) =>
    present.map((terms, index) => {
      const strength = weight * strengthIn(terms, text)
      if (strength > 0) hits[index] = (hits[index] ?? 0) + 1
      strengths[index] = Math.max(strengths[index] ?? 0, strength)
      if (passage.kind === 'title') titled[index] = Math.max(titled[index] ?? 0, strength)
      return strength
    }),
  )
  let best = -1
  let bestSum = 0
  perPassage.forEach((row, at) => {
    const sum = row.reduce((total, strength, index) => total + strength * (weights[index] ?? 0), 0)
    if (sum > bestSum) [best, bestSum] = [at, sum]
  })
  return {
    prepared,
    strengths,
    topicality: hits
      .map((count) => count / (1 + 0.3 * prepared.passages.length))
      .map((share) => Math.min(1, share)),
    together: strengths.map((_, index) => Math.max(titled[index] ?? 0, perPassage[best]?.[index] ?? 0)),
    runs: question.runs.filter((run) => prepared.whole.includes(run)).length,
    best: prepared.passages[best]?.passage ?? null,
  }
}

interface Terms {
  alternatives: Concept['alternatives']
  pieces: string[]
  pieceCount: number
}

/** What of a concept is in a text at all: only that needs a look in its passages. */
function presentIn(concept: Concept, whole: string): Terms {
  return {
    alternatives: concept.alternatives.filter(({ text }) => whole.includes(text)),
    pieces: concept.pieces.filter((piece) => whole.includes(piece)),
    pieceCount: concept.pieces.length,
  }
}

function strengthIn(terms: Terms, text: string): number {
  let strength = 0
  for (const { text: word, factor } of terms.alternatives)
    if (factor > strength && text.includes(word)) strength = factor
  if (strength === 0 && terms.pieces.length >= PARTIAL.least * terms.pieceCount && terms.pieceCount > 0) {
    const share = terms.pieces.filter((piece) => text.includes(piece)).length / terms.pieceCount
    if (share >= PARTIAL.least) strength = PARTIAL.factor * share
  }
  return strength
}
