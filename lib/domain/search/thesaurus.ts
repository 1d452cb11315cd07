import { z } from 'zod'
import { normaliseText } from './normalise'

/**
 * One row of the registry of everyday words (prisma/seed/registries/synonyms.json): what people say, and what the
 * lists call it. The store keeps its pairs, one by one, for operators to edit.
 */
export const thesaurusRowSchema = z.object({
  /** Words or phrases as people say them. Words parted by a blank must all stand in the question, in any order. */
  said: z.array(z.string().trim().min(1).max(40)).min(1),
  /** Words of the lists, the nearest first. Any of them in an entry is a match. */
  meant: z.array(z.string().trim().min(1).max(40)).min(1),
  /** How far a word of the lists counts when the question has only the everyday one; 1 is as much as itself. */
  weight: z.number().min(0.1).max(1),
  /** `both`: each word of `said` and `meant` stands for every other (old and new names of one body). */
  direction: z.enum(['forward', 'both']),
})
export type ThesaurusRow = z.infer<typeof thesaurusRowSchema>

export interface ThesaurusPair {
  term: string
  means: string
  /** 0…1, see `ThesaurusRow.weight`. */
  confidence: number
}

/** Each further word of `meant` counts this much less. */
const STEP = 0.94

/** The pairs of rows; of pairs given twice the surer one. */
export function thesaurusPairs(rows: readonly ThesaurusRow[]): ThesaurusPair[] {
  const pairs = new Map<string, ThesaurusPair>()
  const add = (term: string, means: string, confidence: number) => {
    const key = `${term}\n${means}`
    const known = pairs.get(key)
    if (term !== means && (known === undefined || known.confidence < confidence))
      pairs.set(key, { term, means, confidence })
  }
  for (const { said, meant, weight, direction } of rows) {
    const all = direction === 'both' ? [...said, ...meant] : said
    for (const term of all)
      if (direction === 'both') for (const other of all) add(term, other, weight)
      else
        for (const [index, means] of meant.entries())
          add(term, means, Math.round(100 * weight * STEP ** index) / 100)
  }
  return [...pairs.values()]
}

export interface Alternative {
  text: string
  /** 0…1. */
  factor: number
}

/** What the thesaurus finds in a question. */
export interface ThesaurusMatch {
  /** The places of its words in the question, [start, end). */
  spans: [number, number][]
  alternatives: Alternative[]
}

export interface Thesaurus {
  find(question: string): ThesaurusMatch[]
}

interface Entry {
  words: string[]
  alternatives: Map<string, number>
}

/** Prepares pairs for finding; normalised questions only (see `normaliseQuestion`). */
export function buildThesaurus(pairs: Iterable<ThesaurusPair>): Thesaurus {
  const entries = new Map<string, Entry>()
  for (const { term, means, confidence } of pairs) {
    const words = normaliseText(term).split(' ').filter(Boolean)
    const key = words.join(' ')
    const entry = entries.get(key) ?? { words, alternatives: new Map<string, number>() }
    entries.set(key, entry)
    const word = normaliseText(means)
    entry.alternatives.set(word, Math.max(entry.alternatives.get(word) ?? 0, confidence))
  }
  const byFirst = new Map<string, Entry[]>()
  for (const entry of entries.values()) {
    const first = entry.words[0]?.slice(0, 1) ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  for (const group of byFirst.values()) group.sort((a, b) => longest(b) - longest(a))
  return { find: (question) => findEntries(question, byFirst) }
}

function findEntries(question: string, byFirst: Map<string, Entry[]>): ThesaurusMatch[] {
  const hits: { entry: Entry; spans: [number, number][] }[] = []
  const seen = new Set<Entry>()
  for (const character of new Set(question))
    for (const entry of byFirst.get(character) ?? []) {
      if (seen.has(entry)) continue
      const spans = entry.words.map((word): [number, number] => {
        const start = question.indexOf(word)
        return [start, start + word.length]
      })
      if (spans.some(([start]) => start < 0)) continue
      seen.add(entry)
      hits.push({ entry, spans })
    }
  return dropCovered(hits).map(({ entry, spans }) => ({
    spans,
    alternatives: [...entry.alternatives].map(([text, factor]) => ({ text, factor })),
  }))
}

/** A shorter word inside a longer one that also matched says nothing new: 药 in 打胎药. */
function dropCovered<T extends { entry: Entry; spans: [number, number][] }>(hits: T[]): T[] {
  return hits.filter(
    (hit) =>
      hit.spans.length > 1 ||
      !hits.some(
        (other) =>
          other !== hit &&
          other.spans.some(([start, end]) => {
            const [from, to] = hit.spans[0] ?? [0, 0]
            return start <= from && to <= end && end - start > to - from
          }),
      ),
  )
}

const longest = (entry: Entry) => entry.words.join('').length
