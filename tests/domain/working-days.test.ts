import { expect, test } from 'vitest'
import { publicHolidays } from '@/lib/data/feedback/holidays'
import { type HolidayCalendar, isWorkingDay, workingDaysAfter } from '@/lib/domain/working-days'

/** Knows 2026 only: 1 October a holiday, Saturday 10 October worked. */
const calendar: HolidayCalendar = {
  knows: (year) => year === 2026,
  isWorkday: (day) =>
    day === '2026-10-10' ||
    (!/^2026-10-0[1-7]$/.test(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())),
}

test('the day itself does not count, weekends do not either', () => {
  expect(workingDaysAfter('2026-11-20', 3, calendar)).toEqual({ day: '2026-11-25', certain: true })
  expect(workingDaysAfter('2026-11-21', 3, calendar)).toEqual({ day: '2026-11-25', certain: true })
  expect(workingDaysAfter('2026-11-23', 3, calendar)).toEqual({ day: '2026-11-26', certain: true })
})

test('a weekend worked in exchange (调休) counts, a holiday on a weekday does not', () => {
  expect(workingDaysAfter('2026-09-30', 3, calendar)).toEqual({ day: '2026-10-10', certain: true })
  expect(isWorkingDay('2026-10-10', calendar)).toBe(true)
  expect(isWorkingDay('2026-10-11', calendar)).toBe(false)
})

test('of a year not known yet weekdays count, and it says so', () => {
  expect(workingDaysAfter('2026-12-30', 3, calendar)).toEqual({ day: '2027-01-04', certain: false })
})

test('the maintained calendar knows the 调休 of 2026 and not yet 2030', () => {
  expect(workingDaysAfter('2026-09-30', 3, publicHolidays)).toEqual({ day: '2026-10-10', certain: true })
  // 春节 2026: 15–23 February off, 14 and 28 February worked.
  expect(workingDaysAfter('2026-02-13', 2, publicHolidays)).toEqual({ day: '2026-02-24', certain: true })
  expect(publicHolidays.knows(2030)).toBe(false)
})
