import { summaryInWords } from '@/lib/domain/changes/counts'
import type { EditionHead } from '@/lib/domain/edition'

/** What an edition changed in the one that was in force before it. */
export function changesInWords({ number, summary }: Pick<EditionHead, 'number' | 'summary'>): string {
  if (summary) return summaryInWords(summary)
  return number === 1 ? '第一版' : '发布时没有现行版本可以比较'
}
