import type { Concept, Question } from './analyse-question'
import type { Frequencies } from './rank'
import type { Suggestions } from './types'

/** Most unknown words named, and most wordings offered. */
const MOST = { unknown: 5, instead: 4 }
/** A single character, or a word this common in Chinese at large, is no use as a hint. */
const SHORTEST = 2
const LEAST_RARITY = 0.3

/**
 * Telling words of the question that no entry knows, in the asker's own characters, and words of the lists for
 * those that the thesaurus knows.
 */
export function suggestionsFor(
  { asked, concepts }: Pick<Question, 'asked' | 'concepts'>,
  frequencies: Frequencies,
): Suggestions {
  const knows = (text: string) => frequencies.containing(text) >= 1
  const known = (concept: Concept) => concept.alternatives.some(({ text }) => knows(text))
  const telling = concepts.filter(({ kind }) => kind !== 'general')
  const unknown = telling
    .filter((concept) => !known(concept) && concept.rarity >= LEAST_RARITY)
    .flatMap(({ spans }) => spans.map(([start, end]) => asked.slice(start, end)))
  const official = telling.flatMap(({ spans, alternatives }) => {
    const own = new Set(spans.map(([start, end]) => asked.slice(start, end)))
    return alternatives
      .filter(({ text }) => !own.has(text) && knows(text))
      .sort((a, b) => b.factor - a.factor)
      .slice(0, 1)
      .map(({ text }) => text)
  })
  return {
    unknownTerms: hints(unknown).slice(0, MOST.unknown),
    unknownPlaces: [],
    tryInstead: hints(official).slice(0, MOST.instead),
  }
}

/** Each once; a word within another is left out. */
function hints(words: readonly string[]): string[] {
  const distinct = [...new Set(words)].filter((word) => word.trim().length >= SHORTEST)
  return distinct.filter((word) => !distinct.some((other) => other !== word && other.includes(word)))
}
