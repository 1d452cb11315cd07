import type { PreparedDocument } from './match'
import type { Frequencies } from './rank'

/** Exact frequencies of documents at hand (one jurisdiction's list). */
export function frequenciesOf(documents: readonly PreparedDocument[]): Frequencies {
  const counts = new Map<string, number>()
  return {
    documents: documents.length,
    containing(text) {
      const known = counts.get(text)
      if (known !== undefined) return known
      const count = documents.filter(({ whole }) => whole.includes(text)).length
      counts.set(text, count)
      return count
    },
  }
}
