import type { Access } from '@/lib/domain/access'
import { type BoundaryTable, compareBoundaries } from '@/lib/domain/compare/compare-boundaries'
import { readTopic, type Topic, type TopicWords, topicBoundaries } from '@/lib/domain/compare/topic'
import { COMPARED_PARTS, type PlacedList } from '@/lib/domain/compare/types'
import type { Concept } from '@/lib/domain/search/analyse-question'
import { conceptCondition } from '@/lib/domain/search/index-tokens'
import { Prisma } from '../generated/client'
import { termFrequencies } from '../search/term-frequencies'
import { searchTools } from '../search/tools'
import { type Transaction, withAccess } from '../with-access'
import { readEntries } from './read-entries'
import { successorOf } from './successor'

/** A word of the lists counts for the topic when it means nearly what was asked. */
const LEAST_FACTOR = 0.9
/** More entries than this are not looked at; nobody would read them. */
const MOST_ENTRIES = 1500

export interface FoundTopic extends Topic {
  words: TopicWords
  /** Who does what, where matters speak of it; null where none does. */
  boundaries: BoundaryTable | null
}

/**
 * One topic in the lists in force of many counties; null when the question has no word to look for.
 * @param today in Beijing, 2026-11-28: bodies gone by then stand under their successors
 */
export function findTopic(
  access: Access,
  asked: { q: string; codes: readonly string[]; today: string },
): Promise<FoundTopic | null> {
  return withAccess(access, async (tx) => {
    const concepts = telling((await searchTools(tx)).analyse(asked.q).concepts)
    const { containing } = await termFrequencies(tx)
    const conditions = concepts.flatMap((concept) => conceptCondition(concept, containing) ?? [])
    if (conditions.length === 0) return null
    const words = concepts.map(({ alternatives }) => alternatives.map(({ text }) => text))
    const lists = await speakingEntries(tx, conditions.join(' & '), asked.codes)
    const topic = readTopic(lists, words, asked.codes, await withoutParts(tx, asked.codes))
    const matters = topicBoundaries(lists, topic)
    if (matters.length === 0) return { ...topic, words, boundaries: null }
    const cluster = {
      key: asked.q,
      title: asked.q,
      members: matters.map(({ code, list }) => ({
        code,
        ordinals: list.boundaries.map((_, index) => index + 1),
        score: 1,
        strength: 'same' as const,
        inPassing: false,
      })),
    }
    const successor = await successorOf(access, asked.today)
    return { ...topic, words, boundaries: compareBoundaries(cluster, matters, { successor }) }
  })
}

/** What the question speaks of, each with the words that mean nearly the same. */
function telling(concepts: readonly Concept[]): Pick<Concept, 'alternatives'>[] {
  const kept = concepts.filter(({ kind }) => kind !== 'general')
  return (kept.length > 0 ? kept : concepts).map(({ surface, alternatives }) => {
    const near = alternatives.filter(({ factor }) => factor >= LEAST_FACTOR)
    return { alternatives: near.length > 0 ? near : [{ text: surface, factor: 1 }] }
  })
}

/** Entries that may speak of it, whole, as lists that hold nothing else. */
function speakingEntries(
  tx: Transaction,
  condition: string,
  codes: readonly string[],
): Promise<PlacedList[]> {
  return readEntries(
    tx,
    Prisma.sql`
      SELECT r.jurisdiction_code, r.edition_id, r.entry_id FROM search_text t
        JOIN search_row r ON r.same_key = t.same_key
       WHERE t.tokens @@ ${condition}::tsquery AND r.jurisdiction_code = ANY (${[...codes]})
         AND r.part = ANY (${[...COMPARED_PARTS]})
       ORDER BY r.jurisdiction_code LIMIT ${MOST_ENTRIES}`,
  )
}

/** Which of these have a list in force with nothing in any of the compared parts. */
async function withoutParts(tx: Transaction, codes: readonly string[]): Promise<Set<string>> {
  const having = await tx.searchRow.groupBy({
    by: ['jurisdictionCode'],
    where: { jurisdictionCode: { in: [...codes] }, part: { in: [...COMPARED_PARTS] } },
  })
  const known = new Set(having.map(({ jurisdictionCode }) => jurisdictionCode))
  return new Set(codes.filter((code) => !known.has(code)))
}
