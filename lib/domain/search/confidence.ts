import type { Concept, Question } from './analyse-question'
import type { DocumentMatch } from './match'
import type { Ranked } from './rank'

/** How well an entry answers a question, without regard to the others. */
export interface Answered {
  /** How much of what was asked this entry answers, 0…1. */
  coverage: number
  /** How telling what it answers is: the sum of the weights of what was found, general words left out. */
  evidence: number
  /** How well it knows the most telling thing asked, 0…1. */
  core: number
}

/** How much a word counts against an entry that does not have it: people say much that no list says. */
const MISSING = { known: 0.8, outside: 1.3, general: 0.3, plain: 0.35 } as const

const REMOTENESS = 1.5
/** Weight found beyond which a question with another office's word is about our matters too. */
const LEAST_TOPIC = 0.25
const MENTIONED = 0.35
/** Concepts that weigh nearly as much as the heaviest tell as much. */
const AS_TELLING = 0.7

/** The concepts that a question turns on: the heaviest of those that the thesaurus or the lists have a word for. */
export function coreConcepts(question: Question, weights: readonly number[]): number[] {
  const indices = question.concepts.map((_, index) => index)
  const of = (fits: (concept: Concept) => boolean) =>
    indices.filter((index) => {
      const concept = question.concepts[index]
      return concept !== undefined && fits(concept)
    })
  const named = of(({ kind }) => kind === 'known' || kind === 'outside')
  const telling = named.length > 0 ? named : of(({ kind, surface }) => kind === 'plain' && surface.length > 1)
  const most = Math.max(0, ...telling.map((index) => weights[index] ?? 0))
  return telling.filter((index) => (weights[index] ?? 0) >= AS_TELLING * most)
}

/** `core` are the concepts of {@link coreConcepts}. */
export function answered(
  question: Question,
  match: DocumentMatch,
  weights: readonly number[],
  core: readonly number[],
): Answered {
  let evidence = 0
  let general = 0
  let missing = 0
  // The power: an entry that has only a remote word for what was asked hardly answers it.
  const found = question.concepts.map(
    (_, index) =>
      Math.min(1, Math.max(match.together[index] ?? 0, 0.8 * (match.strengths[index] ?? 0))) ** REMOTENESS,
  )
  const aboutThis = found.some((strength, index) => {
    const kind = question.concepts[index]?.kind
    return kind !== 'outside' && kind !== 'general' && strength * (weights[index] ?? 0) >= LEAST_TOPIC
  })
  // Named alone, another office's matter is mentioned here, not answered.
  if (!aboutThis)
    question.concepts.forEach(({ kind }, index) => {
      if (kind === 'outside') found[index] = MENTIONED * (found[index] ?? 0)
    })
  const foundSpans = question.concepts.flatMap(({ spans }, index) => ((found[index] ?? 0) > 0.3 ? spans : []))
  question.concepts.forEach(({ kind, spans }, index) => {
    const weight = weights[index] ?? 0
    if (kind === 'general') general += weight * (found[index] ?? 0)
    else evidence += weight * (found[index] ?? 0)
    const saidOtherwise = spans.every(([start, end]) =>
      foundSpans.some(([from, to]) => from <= start && end <= to),
    )
    if (!saidOtherwise) missing += MISSING[kind] * weight * (1 - (found[index] ?? 0))
  })
  const sum = evidence + general
  return {
    coverage: sum === 0 ? 0 : sum / (sum + missing),
    evidence,
    core: Math.max(0, ...core.map((index) => found[index] ?? 0)),
  }
}

/** A concept that the best passage knows less than this is not said there. */
const LEAST_SAID = 0.3

/** Whether the best passage, read under its entry's title, says everything that was asked, words of any matter left out. */
export function saysAllAsked({ concepts }: Question, { together }: DocumentMatch): boolean {
  const isSaid = (index: number) => (together[index] ?? 0) >= LEAST_SAID
  const saidSpans = concepts.flatMap(({ spans }, index) => (isSaid(index) ? spans : []))
  return concepts.every(
    ({ kind, spans }, index) =>
      kind === 'general' ||
      isSaid(index) ||
      spans.every(([start, end]) => saidSpans.some(([from, to]) => from <= start && end <= to)),
  )
}

/** Least share of the question that must be answered, least telling weight of what is, least hold on its core. */
const CONFIDENCE = { coverage: 0.36, evidence: 0.4, core: 0.3 }
/** Among how many of the first entries an answer is looked for. */
const FIRST = 3

const answers = ({ coverage, evidence, core }: Answered) =>
  coverage >= CONFIDENCE.coverage && evidence >= CONFIDENCE.evidence && core >= CONFIDENCE.core

/** Whether one of the first entries really answers; if not, say so rather than show something near. */
export function isConfident(ranked: readonly Answered[]): boolean {
  return ranked.slice(0, FIRST).some(answers)
}

/** Shares of the best entry's score and hold on the core below which an entry is not listed beside an answer. */
const TAIL = { score: 0.5, core: 0.35 }
/** An entry with less telling weight than this is not even near. */
const LEAST_EVIDENCE = 0.04

/**
 * The entries worth showing, best first. Beside a sure answer only those that know what the question turns on and
 * score near it; without one, what is at least near.
 */
export function worthListing<R extends Ranked>(ranked: readonly R[]): R[] {
  if (!isConfident(ranked)) return ranked.filter(({ evidence }) => evidence >= LEAST_EVIDENCE)
  const best = ranked[0]?.score ?? 0
  const core = Math.max(...ranked.slice(0, FIRST).map((each) => each.core))
  return ranked.filter((each) => each.score >= TAIL.score * best && each.core >= TAIL.core * core)
}
