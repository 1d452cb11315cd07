/** A day of the calendar, `2026-11-22`, without a time: what deadlines and intervals are counted in. */
export type Day = string

const BEIJING_OFFSET = 8 * 60 * 60 * 1000

/** The day it is in Beijing at that moment. */
export function dayInBeijing(date: Date): Day {
  return new Date(date.getTime() + BEIJING_OFFSET).toISOString().slice(0, 10)
}

/** The first moment of a day in Beijing. */
export function startOfDay(day: Day): Date {
  return new Date(`${day}T00:00:00+08:00`)
}

/** A day as the database's DATE columns take and give it: midnight UTC. */
export const toDateColumn = (day: Day) => new Date(`${day}T00:00:00Z`)
export const fromDateColumn = (date: Date): Day => date.toISOString().slice(0, 10)

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The same day of a later month, or its last day: 2026-08-31 and 6 months are 2027-02-28. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0)
  date.setUTCDate(Math.min(wanted, date.getUTCDate()))
  return date.toISOString().slice(0, 10)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** 2026年11月22日 */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
