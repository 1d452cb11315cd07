import { tokensOf } from '@/lib/domain/search/index-tokens'
import type { Frequencies } from '@/lib/domain/search/rank'
import { kept } from '../kept'
import type { Transaction } from '../with-access'

/** Rows looked at to learn how common each token is. */
const SAMPLE = 2000
const REFRESH_MS = 10 * 60_000

export interface SampledFrequencies extends Frequencies {
  /** Fewer rows than this have a word that the sample does not. */
  seldom: number
}

/** How common words are in the whole collection, from a sample taken now and then. */
export const termFrequencies = kept(REFRESH_MS, async (tx: Transaction): Promise<SampledFrequencies> => {
  const [size] = await tx.$queryRaw<{ rows: number }[]>`SELECT count(*)::int AS rows FROM search_row`
  const rows = size?.rows ?? 0
  const percent = rows <= SAMPLE ? 100 : (100 * SAMPLE) / rows
  // ts_stat takes its query as text; the number in it is ours.
  const sampled = `SELECT t.tokens FROM search_row r TABLESAMPLE SYSTEM (${percent.toFixed(6)}) REPEATABLE (1)
                     JOIN search_text t ON t.same_key = r.same_key`
  const words = await tx.$queryRaw<
    { word: string; ndoc: number }[]
  >`SELECT word, ndoc FROM ts_stat(${sampled})`
  const seen = new Map(words.map(({ word, ndoc }) => [word, ndoc]))
  const sample = Math.max(1, Math.min(rows, SAMPLE))
  return {
    documents: rows,
    seldom: percent === 100 ? 1 : rows / sample,
    containing: (text) => {
      const tokens = tokensOf(text)
      // A sample cannot say that a word is nowhere.
      const rarest = Math.min(...tokens.map((token) => seen.get(token) ?? (percent === 100 ? 0 : 0.3)))
      return tokens.length === 0 ? rows : Math.min(rows, (rarest * rows) / sample)
    },
  }
})
