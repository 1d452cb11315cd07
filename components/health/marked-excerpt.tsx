import type { Excerpt } from '@/lib/domain/health/excerpt'
import { oneLine } from '@/lib/domain/list/titles'

/** Words longer than this are shown by their ends. */
const LONGEST = 120

/** The words found fault with, marked, in the text around them. */
export function MarkedExcerpt({ excerpt }: { excerpt: Excerpt }) {
  const words = oneLine(excerpt.words)
  return (
    <q className="excerpt">
      {oneLine(excerpt.before)}
      <mark>{words.length > LONGEST ? `${words.slice(0, 60)}……${words.slice(-40)}` : words}</mark>
      {oneLine(excerpt.behind)}
    </q>
  )
}
