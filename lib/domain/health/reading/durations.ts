import { numeralValue } from './numerals'

/** How long something may take. */
export interface Duration {
  amount: number
  unit: 'working-day' | 'day' | 'hour'
  /** As written: 20个工作日. */
  written: string
  /** 20日: in licensing these are working days (行政许可法第八十二条), elsewhere they may be days of the calendar. */
  mayBeWorkingDays: boolean
}

const DURATION =
  /([\d０-９]{1,4}|[〇零一二两三四五六七八九十百]{1,5})\s*个?(工作日|自然日|日历日|日内?|天|月|年|周|星期|小时)/u
const IMMEDIATE = /^(?:即时|即办|当场|当日|现场|立等可取|随到随办)/

const AT_ONCE = { amount: 0, unit: 'working-day', mayBeWorkingDays: false } as const

/** Days of a month or year, as limits are counted (民法典 §204: by the calendar; here for comparing only). */
const DAYS: Record<string, number> = { 月: 30, 年: 365, 周: 7, 星期: 7 }

/** The first length of time a text names; null when it names none. */
export function durationIn(text: string): Duration | null {
  const plain = text.trim()
  const match = DURATION.exec(plain)
  if (!match) return IMMEDIATE.test(plain) ? { ...AT_ONCE, written: plain } : null
  const amount = numeralValue(match[1]!.replaceAll('两', '二'))
  if (amount === null) return null
  const unit = match[2]!
  const told = { written: match[0], mayBeWorkingDays: /^(?:日内?|天)$/.test(unit) }
  if (unit === '工作日') return { ...told, amount, unit: 'working-day' }
  if (unit === '小时') return { ...told, amount, unit: 'hour' }
  return { ...told, amount: amount * (DAYS[unit] ?? 1), unit: 'day' }
}

/** Working days are at most five in seven days. */
const DAYS_OF_WORKING_DAY = 7 / 5

/**
 * Whether one length is surely greater than another. Of working days and days one cannot always say: 20 working days are
 * about 28 days, give or take a holiday.
 */
export function isSurelyLonger(one: Duration, other: Duration): boolean {
  if (one.unit === other.unit) return one.amount > other.amount
  // 20日 and 20个工作日 may be one and the same.
  if (one.unit !== 'hour' && other.unit !== 'hour' && (one.mayBeWorkingDays || other.mayBeWorkingDays))
    if (one.amount <= other.amount) return false
  const [least, most] = [inDays(one), inDays(other)]
  return one.unit === 'working-day' ? least > most : least > most * 1.2 + 1
}

const inDays = ({ amount, unit }: Duration) =>
  unit === 'hour' ? amount / 24 : unit === 'day' ? amount : amount * DAYS_OF_WORKING_DAY
