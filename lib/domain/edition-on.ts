import type { EditionHead } from './edition'

/** What a jurisdiction's list was at the end of a day. */
export type EditionOn =
  /** Nothing had been published yet; `first` is what came later, if anything did. */
  | { status: 'none-yet'; first: EditionHead | null }
  | { status: 'in-force'; edition: EditionHead }
  /** In force on that day, withdrawn since: its content is not shown any more. */
  | { status: 'withdrawn-since'; edition: EditionHead }
  /** Withdrawn by that day, and nothing had taken its place. */
  | { status: 'withdrawn'; edition: EditionHead }

/**
 * The edition in force at the end of a day in Beijing time.
 * @param editions all public editions, in any order
 * @param day 2026-11-20
 */
export function editionOn(editions: readonly EditionHead[], day: string): EditionOn {
  const end = new Date(`${day}T23:59:59.999+08:00`)
  const byNumber = [...editions].sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
  const edition = byNumber.findLast((head) => head.publishedAt !== null && head.publishedAt <= end)
  if (!edition) return { status: 'none-yet', first: byNumber[0] ?? null }
  if (edition.withdrawnAt && edition.withdrawnAt <= end) return { status: 'withdrawn', edition }
  return { status: edition.state === 'withdrawn' ? 'withdrawn-since' : 'in-force', edition }
}

/** Whether a text is a day of the calendar, written 2026-11-20. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (!year || !month || !day) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
