import { addDays, type Day } from './calendar-days'

/**
 * What is known of public holidays (国务院办公厅关于节假日安排的通知, one notice a year): holidays on weekdays, and
 * weekends worked in exchange (调休).
 */
export interface HolidayCalendar {
  /** Whether the year's notice is known; else the answer of `isWorkday` is not asked for. */
  knows(year: number): boolean
  isWorkday(day: Day): boolean
}

/** Whether people work that day; of a year the calendar does not know, Monday to Friday. */
export function isWorkingDay(day: Day, calendar: HolidayCalendar): boolean {
  if (calendar.knows(Number(day.slice(0, 4)))) return calendar.isWorkday(day)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

export interface DueDay {
  day: Day
  /** False when a year on the way is not in the calendar, so that holidays are not counted out. */
  certain: boolean
}

/** The last of `count` working days after `from`, which itself does not count (民法典 §201). */
export function workingDaysAfter(from: Day, count: number, calendar: HolidayCalendar): DueDay {
  let day = from
  let certain = true
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    certain &&= calendar.knows(Number(day.slice(0, 4)))
    if (isWorkingDay(day, calendar)) left--
  }
  return { day, certain }
}
