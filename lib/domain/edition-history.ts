import type { EditionHead } from './edition'

/** An edition that was published. */
export type NumberedEdition = EditionHead & { number: number }

/** Those whose content is shown and can be compared, newest first; a withdrawn one is not. */
export function comparableEditions(editions: readonly EditionHead[]): NumberedEdition[] {
  return editions
    .filter((head): head is NumberedEdition => head.number !== null && head.state !== 'withdrawn')
    .sort((a, b) => b.number - a.number)
}

/** The last edition before this one that it can be compared with; null when there is none. */
export function editionBefore(editions: readonly EditionHead[], number: number): NumberedEdition | null {
  return comparableEditions(editions).find((head) => head.number < number) ?? null
}
