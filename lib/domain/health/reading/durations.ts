import { numeralValue } from './numerals'

/** How long something may take. */
export interface Duration {
  amount: number
  unit: 'working-day' | 'day' | 'hour'
  /** As written: 20个工作日. */
  written: string
}

const DURATION =
  /([\d０-９]{1,4}|[〇零一二两三四五六七八九十百]{1,5})\s*个?(工作日|自然日|日历日|日内?|天|月|年|周|星期|小时)/u
const IMMEDIATE = /^(?:即时|即办|当场|当日|现场|立等可取|随到随办)/

/** Days of a month or year, as limits are counted (民法典 §204: by the calendar; here for comparing only). */
const DAYS: Record<string, number> = { 月: 30, 年: 365, 周: 7, 星期: 7 }

/** The first length of time a text names; null when it names none. */
export function durationIn(text: string): Duration | null {
  const plain = text.trim()
  const match = DURATION.exec(plain)
  if (!match) return IMMEDIATE.test(plain) ? { amount: 0, unit: 'working-day', written: plain } : null
  const amount = numeralValue(match[1]!.replaceAll('两', '二'))
  if (amount === null) return null
  const unit = match[2]!
  const written = match[0]
  if (unit === '工作日') return { amount, unit: 'working-day', written }
  if (unit === '小时') return { amount, unit: 'hour', written }
  return { amount: amount * (DAYS[unit] ?? 1), unit: 'day', written }
}

/** Working days are at most five in seven days. */
const DAYS_OF_WORKING_DAY = 7 / 5

/**
 * Whether one length is surely greater than another. Of working days and days one cannot always say: 20 working days are
 * about 28 days, give or take a holiday.
 */
export function isSurelyLonger(one: Duration, other: Duration): boolean {
  if (one.unit === other.unit) return one.amount > other.amount
  const [least, most] = [inDays(one), inDays(other)]
  return one.unit === 'working-day' ? least > most : least > most * 1.2 + 1
}

const inDays = ({ amount, unit }: Duration) =>
  unit === 'hour' ? amount / 24 : unit === 'day' ? amount : amount * DAYS_OF_WORKING_DAY
