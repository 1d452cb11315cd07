import type { Lexicon } from './lexicon'
import { bigramsOf, normaliseQuestion } from './normalise'
import { type Intent, QUESTION_PHRASES, STOPWORDS } from './question-phrases'
import type { Alternative, Thesaurus } from './thesaurus'

/** One thing the question speaks of. An entry knows it when it has one of the alternatives. */
export interface Concept {
  /** As asked. */
  surface: string
  /** How telling it is in Chinese at large, 0…1 (see `Lexicon.rarity`). */
  rarity: number
  alternatives: Alternative[]
  /** Pairs of characters of a longer word: an entry that has most of them nearly has the word. */
  pieces: string[]
  /** From the thesaurus: everyday words that surely mean something here. */
  known: boolean
}

export interface Question {
  /** Normalised, typos mended, same length as what was asked. */
  text: string
  concepts: Concept[]
  /** Neighbouring words run together (卫生许可证): an entry that has the whole run is nearer. */
  runs: string[]
  intents: ReadonlySet<Intent>
}

export interface AnalysisTools {
  lexicon: Lexicon
  thesaurus: Thesaurus
  /** Mends typos, same length (see `buildHomophoneMender`). */
  mend(text: string): string
  /** Names of places to leave out, longest first. */
  places: readonly string[]
}

/** Least rarity of a word that the thesaurus knows. */
const KNOWN_RARITY = 0.75
/** Multi-word patterns say more than one word. */
const PATTERN_RARITY = 1

/** Takes a question in people's own words apart into what it speaks of and what it is after. */
export function analyseQuestion(asked: string, tools: AnalysisTools): Question {
  const text = tools.mend(blankOut(normaliseQuestion(asked), tools.places))
  const concepts: Concept[] = []
  let rest = text
  for (const match of tools.thesaurus.find(text)) {
    const surface = match.spans.map(([start, end]) => text.slice(start, end)).join(' ')
    const pattern = match.spans.length > 1
    const own = pattern ? [] : [{ text: surface, factor: 1 }]
    concepts.push({
      surface,
      rarity: pattern ? PATTERN_RARITY : Math.max(KNOWN_RARITY, tools.lexicon.rarity(surface)),
      alternatives: strongest([...own, ...match.alternatives]),
      pieces: [],
      known: true,
    })
    for (const [start, end] of match.spans) rest = blank(rest, start, end)
  }
  const intents = new Set<Intent>()
  for (const phrase of QUESTION_PHRASES) {
    // An intent may stand inside a thesaurus word; a word is dropped only where nothing else claimed it.
    if (phrase.intent && text.includes(phrase.text)) intents.add(phrase.intent)
    rest = blankOut(rest, [phrase.text])
  }
  const runs: string[] = []
  for (const [run] of rest.matchAll(/\S+/g)) {
    const words = tools.lexicon.segment(run)
    concepts.push(...words.filter(isTelling).map((word) => wordConcept(word, tools.lexicon)))
    words.forEach((word, index) => {
      const next = words[index + 1]
      if (next && isTelling(word) && isTelling(next)) runs.push(word + next)
    })
  }
  return { text, concepts: distinct(concepts), runs, intents }
}

const isTelling = (word: string) => word.trim() !== '' && !STOPWORDS.has(word) && !/^\d$/.test(word)

/** A word of one character tells less than its rarity says: it is in too many other words. */
function wordConcept(word: string, lexicon: Lexicon): Concept {
  const rarity = word.length === 1 ? Math.min(0.15, lexicon.rarity(word)) : lexicon.rarity(word)
  return {
    surface: word,
    rarity,
    alternatives: [{ text: word, factor: 1 }],
    pieces: word.length >= 3 ? [...bigramsOf(word)] : [],
    known: false,
  }
}

function strongest(alternatives: Alternative[]): Alternative[] {
  const best = new Map<string, number>()
  for (const { text, factor } of alternatives) best.set(text, Math.max(best.get(text) ?? 0, factor))
  return [...best].map(([text, factor]) => ({ text, factor }))
}

function distinct(concepts: Concept[]): Concept[] {
  const seen = new Set<string>()
  return concepts.filter((concept) => !seen.has(concept.surface) && seen.add(concept.surface))
}

function blankOut(text: string, words: readonly string[]): string {
  let rest = text
  for (const word of words)
    for (let at = rest.indexOf(word); at >= 0; at = rest.indexOf(word, at + word.length))
      rest = blank(rest, at, at + word.length)
  return rest
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}
