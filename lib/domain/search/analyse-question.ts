import { GENERAL_WORDS } from './general-words'
import type { Lexicon } from './lexicon'
import { bigramsOf, normaliseQuestion } from './normalise'
import { OUTSIDE_WORDS } from './outside-words'
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
  /**
   * What kind of word it is. `known`: the thesaurus says what the lists call it. `outside`: names a matter of other
   * offices. `general`: too common in all lists to carry an answer. `plain`: any other word; people use many that no list has.
   */
  kind: 'known' | 'outside' | 'general' | 'plain'
  /** Its places in the question, [start, end). */
  spans: Span[]
}

/** [start, end) in the question. */
export type Span = [start: number, end: number]

export interface Question {
  /** Normalised, typos mended, same length as what was asked. */
  text: string
  /** Normalised only: the asker's own characters, at the same places. */
  asked: string
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
/** Most rarity of a word of {@link GENERAL_WORDS}. */
const GENERAL_RARITY = 0.35
/** Multi-word patterns say more than one word. */
const PATTERN_RARITY = 1

/** Takes a question in people's own words apart into what it speaks of and what it is after. */
export function analyseQuestion(asked: string, tools: AnalysisTools): Question {
  const own = blankOut(normaliseQuestion(asked), tools.places)
  const text = tools.mend(own)
  const outside = outsideSpans(text)
  const concepts = knownConcepts(text, tools, outside)
  let rest = text
  for (const [start, end] of outside) {
    concepts.push(plainConcept(text.slice(start, end), start, tools.lexicon))
    rest = blank(rest, start, end)
  }
  for (const concept of concepts) for (const [start, end] of concept.spans) rest = blank(rest, start, end)
  const intents = new Set<Intent>()
  for (const phrase of QUESTION_PHRASES) {
    // An intent may stand inside a thesaurus word; a word is dropped only where nothing else claimed it.
    if (phrase.intent && text.includes(phrase.text)) intents.add(phrase.intent)
    rest = blankOut(rest, [phrase.text])
  }
  const runs: string[] = []
  for (const run of rest.matchAll(/\S+/g)) {
    let at = run.index
    let before = ''
    for (const word of tools.lexicon.segment(run[0])) {
      if (isTelling(word)) {
        concepts.push(plainConcept(word, at, tools.lexicon))
        if (before) runs.push(before + word)
      }
      before = isTelling(word) ? word : ''
      at += word.length
    }
  }
  return { text, asked: own, concepts: distinct(concepts), runs, intents }
}

/** What the thesaurus finds; words that mean the same are one concept, however many of them were said. */
function knownConcepts(text: string, tools: AnalysisTools, outside: readonly Span[]): Concept[] {
  const bySense = new Map<string, Concept>()
  for (const match of tools.thesaurus.find(text)) {
    if (match.spans.some((span) => outside.some((other) => isInside(span, other)))) continue
    const words = match.spans.map(([start, end]) => text.slice(start, end))
    const pattern = words.length > 1
    const own = pattern ? [] : words.map((word) => ({ text: word, factor: 1 }))
    const sense = match.alternatives
      .map((each) => each.text)
      .sort()
      .join(' ')
    const same = bySense.get(sense)
    const general = words.length === 1 && GENERAL_WORDS.has(words[0] ?? '') && same?.kind !== 'known'
    const known = pattern ? PATTERN_RARITY : Math.max(KNOWN_RARITY, tools.lexicon.rarity(words.join('')))
    const rarity = general ? Math.min(GENERAL_RARITY, known) : known
    bySense.set(sense, {
      surface: same ? `${same.surface} ${words.join('…')}` : words.join('…'),
      rarity: Math.max(rarity, same?.rarity ?? 0),
      alternatives: strongest([...own, ...match.alternatives, ...(same?.alternatives ?? [])]),
      pieces: [],
      kind: general ? 'general' : 'known',
      spans: [...match.spans, ...(same?.spans ?? [])],
    })
  }
  return [...bySense.values()]
}

const isTelling = (word: string) => word.trim() !== '' && !STOPWORDS.has(word) && !/^\d$/.test(word)

/** Words of other offices' matters; those of one character are left to the segmenter. */
function outsideSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const word of OUTSIDE_WORDS) {
    const start = word.length > 1 ? text.indexOf(word) : -1
    if (start >= 0) spans.push([start, start + word.length])
  }
  return spans.filter((span) => !spans.some((other) => other !== span && isInside(span, other)))
}

/** Whether a span lies in another and is shorter. */
const isInside = ([start, end]: Span, [from, to]: Span) =>
  from <= start && end <= to && end - start < to - from

/** A certificate is another one as soon as one character differs (健康证 and 卫生证): matched whole or not at all. */
const CERTIFICATE = /(?:证|证书|执照|批文)$/

/** A word of one character tells less than its rarity says: it is in too many other words. */
function plainConcept(word: string, at: number, lexicon: Lexicon): Concept {
  const outside = OUTSIDE_WORDS.has(word)
  const general = word.length === 1 || GENERAL_WORDS.has(word)
  const rarity = word.length === 1 ? Math.min(0.15, lexicon.rarity(word)) : lexicon.rarity(word)
  return {
    surface: word,
    rarity: outside ? Math.max(KNOWN_RARITY, rarity) : general ? Math.min(GENERAL_RARITY, rarity) : rarity,
    alternatives: [{ text: word, factor: 1 }],
    pieces: word.length >= 3 && !outside && !CERTIFICATE.test(word) ? [...bigramsOf(word)] : [],
    kind: outside ? 'outside' : general ? 'general' : 'plain',
    spans: [[at, at + word.length]],
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
