import { describe, expect, test } from 'vitest'
import type { EditionHead } from '@/lib/domain/edition'
import { editionOn, isDay } from '@/lib/domain/edition-on'

const head = (number: number, publishedAt: string, more: Partial<EditionHead> = {}): EditionHead => ({
  id: String(number),
  jurisdictionCode: '990101',
  number,
  state: 'superseded',
  title: null,
  publishedAt: new Date(publishedAt),
  supersededAt: null,
  withdrawnAt: null,
  digest: null,
  previousDigest: null,
  reason: null,
  basis: null,
  withdrawnReason: null,
  counts: { duties: 0, boundaries: 0, procedures: 0, services: 0, plans: 0 },
  summary: null,
  selfApproved: false,
  ...more,
})
const first = head(1, '2026-03-01T02:00:00Z')
const second = head(2, '2026-05-10T01:00:00Z', {
  state: 'withdrawn',
  withdrawnAt: new Date('2026-06-01T01:00:00Z'),
})
const third = head(3, '2026-08-01T15:59:00Z', { state: 'published' })
const all = [third, second, first]

describe('the list as it was on a day', () => {
  test.each([
    ['2026-02-28', { status: 'none-yet', first }],
    ['2026-03-01', { status: 'in-force', edition: first }],
    ['2026-05-09', { status: 'in-force', edition: first }],
    ['2026-05-10', { status: 'withdrawn-since', edition: second }],
    ['2026-05-31', { status: 'withdrawn-since', edition: second }],
    ['2026-06-01', { status: 'withdrawn', edition: second }],
    ['2026-07-31', { status: 'withdrawn', edition: second }],
    // 23:59 in Beijing.
    ['2026-08-01', { status: 'in-force', edition: third }],
    ['2030-01-01', { status: 'in-force', edition: third }],
  ])('%s', (day, expected) => expect(editionOn(all, day)).toEqual(expected))

  test('nothing was ever published', () => {
    expect(editionOn([], '2026-05-10')).toEqual({ status: 'none-yet', first: null })
  })
})

test.each([
  ['2026-11-20', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['', false],
  ['2026-11-20T00:00', false],
])('a day is written 2026-11-20: %s', (text, expected) => expect(isDay(text)).toBe(expected))
