import { expect, test } from 'vitest'
import { addMonths, dayInBeijing, daysBetween } from '@/lib/domain/calendar-days'
import { type CheckedEntry, dueChecks, reviewMonths } from '@/lib/domain/checks'

const entry = (entryId: string, checkedOn: string | null, part: CheckedEntry['part'] = 'duties') => ({
  part,
  entryId,
  title: entryId,
  checkedOn,
  publishedOn: '2026-01-31',
})

test('an entry never checked counts from its publication', () => {
  const months = reviewMonths({ duties: 6 })
  const [due] = dueChecks([entry('a', null)], months, '2026-07-31')
  expect(due).toMatchObject({ dueOn: '2026-07-31', state: 'soon' })
  expect(dueChecks([entry('a', null)], months, '2026-08-01')[0]).toMatchObject({ state: 'overdue' })
})

test('the most urgent comes first; a part that is not checked comes last and is never due', () => {
  const months = reviewMonths({ duties: 1, services: 0 })
  const due = dueChecks(
    [entry('a', null, 'services'), entry('b', '2026-06-10'), entry('c', '2026-05-01')],
    months,
    '2026-06-20',
  )
  expect(due.map(({ entryId, state }) => `${entryId} ${state}`)).toEqual([
    'c overdue',
    'b soon',
    'a never-due',
  ])
})

test('an interval that makes no sense is a year', () => {
  for (const stored of [null, 'x', {}, { duties: -1 }, { duties: 'x' }, { duties: 1.5 }])
    expect(reviewMonths(stored).duties).toBe(12)
  expect(reviewMonths({ duties: 900 }).duties).toBe(60)
})

test('months keep the day, or end with the month; days are Beijing’s', () => {
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
  expect(addMonths('2026-11-22', 12)).toBe('2027-11-22')
  expect(dayInBeijing(new Date('2026-11-22T16:30:00Z'))).toBe('2026-11-23')
  expect(daysBetween('2026-11-30', '2026-11-22')).toBe(-8)
})
