import { describe, expect, test } from 'vitest'
import { raiseQuerySchema } from '@/lib/domain/findings/raise-query'
import {
  type CheckedBureau,
  divisionsAbove,
  filterBureaus,
  overviewFigures,
  worstRules,
} from '@/lib/domain/health/overview'
import { overviewFilterSchema, overviewQuery } from '@/lib/domain/health/overview-filter'
import { overviewSheets } from '@/lib/domain/health/overview-sheet'
import { raiseFromFinding } from '@/lib/domain/health/raise-from-finding'
import type { Severity } from '@/lib/domain/health/types'

const hainan = { code: '460000', name: '海南省' }
const haikou = { code: '460100', name: '海口市' }

function bureau(
  code: string,
  report: Partial<NonNullable<CheckedBureau['report']>> | null,
  above = [hainan, haikou],
): CheckedBureau {
  return {
    code,
    name: `${code}卫健委`,
    above,
    report: report && {
      ...{ score: 90, entries: 100, errors: 0, warnings: 0, notes: 0, waived: 0, rules: {}, number: 1 },
      checkedAt: new Date('2026-11-20T08:00:00Z'),
      ...report,
    },
  }
}

const only = (severity: Severity, count: number) => ({ error: 0, warning: 0, note: 0, [severity]: count })

const bureaus = [
  bureau('460105', {
    score: 88,
    errors: 2,
    warnings: 1,
    rules: { 'law/repealed': only('error', 2), 'missing/phone': only('warning', 1) },
  }),
  bureau('460106', null),
  bureau('460108', { score: 100, notes: 4, rules: { 'coverage/duty-unsupervised': only('note', 4) } }),
  bureau('469021', { score: 95, errors: 1, rules: { 'law/repealed': only('error', 1) } }, [hainan]),
]
const codes = (query: object) =>
  filterBureaus(bureaus, overviewFilterSchema.parse(query)).map(({ code }) => code)

describe('bureaus are asked for', () => {
  test('the lowest score first, those not checked yet last', () =>
    expect(codes({})).toEqual(['460105', '469021', '460108', '460106']))

  test('of two with one score the one with more errors first', () => {
    const same = [
      bureau('460105', { score: 70, errors: 3, warnings: 9 }),
      bureau('460106', { score: 70, errors: 6 }),
      bureau('460107', { score: 69 }),
    ]
    expect(filterBureaus(same, overviewFilterSchema.parse({})).map(({ code }) => code)).toEqual([
      '460107',
      '460106',
      '460105',
    ])
  })

  test('in the order of the codes', () =>
    expect(codes({ order: 'place' })).toEqual(['460105', '460106', '460108', '469021']))

  test('by city, province or county', () => {
    expect(codes({ within: '460100' })).toEqual(['460105', '460108', '460106'])
    expect(codes({ within: '460000' })).toHaveLength(4)
    expect(codes({ within: '469021' })).toEqual(['469021'])
    expect(codes({ within: '110000' })).toEqual([])
  })

  test('by severity and by rule: what is not checked has neither', () => {
    expect(codes({ severity: 'error' })).toEqual(['460105', '469021'])
    expect(codes({ severity: 'note' })).toEqual(['460108'])
    expect(codes({ rule: 'missing/phone' })).toEqual(['460105'])
    expect(codes({ rule: 'missing/phone', severity: 'note' })).toEqual([])
  })

  test('by nonsense: as if nothing was asked', () =>
    expect(codes({ within: '46', severity: 'bad', rule: '<b>', order: 'x', page: '-1' })).toHaveLength(4))
})

test('the filter comes back from its own address', () => {
  const filter = overviewFilterSchema.parse({
    within: '460000',
    rule: 'law/repealed',
    order: 'place',
    page: 3,
  })
  const again = Object.fromEntries(new URLSearchParams(overviewQuery(filter, { page: 3 })))
  expect(overviewFilterSchema.parse(again)).toEqual(filter)
  expect(overviewQuery(overviewFilterSchema.parse({}))).toBe('')
})

test('what is wrong most: the gravest, then the most frequent', () => {
  expect(worstRules(bureaus).map(({ rule, counts, bureaus: had }) => [rule.id, counts, had])).toEqual([
    ['law/repealed', only('error', 3), 2],
    ['missing/phone', only('warning', 1), 1],
    ['coverage/duty-unsupervised', only('note', 4), 1],
  ])
  expect(worstRules(bureaus, 'note').map(({ rule }) => rule.id)).toEqual(['coverage/duty-unsupervised'])
})

test('figures over all: the median of an even number lies between', () => {
  expect(overviewFigures(bureaus)).toEqual({ checked: 3, median: 95, errors: 3, warnings: 1, notes: 4 })
  expect(overviewFigures(bureaus.slice(0, 3)).median).toBe(94)
  expect(overviewFigures([bureaus[1]!]).median).toBeNull()
})

test('provinces and cities to choose from, with how many bureaus', () =>
  expect(divisionsAbove(bureaus)).toEqual([
    { code: '460000', name: '海南省', count: 4 },
    { code: '460100', name: '　海口市', count: 3 },
  ]))

test('the workbook has one row for every bureau, checked or not, and every rule', () => {
  const [scores, rules] = overviewSheets({ bureaus, rules: worstRules(bureaus) }, '2026-11-28')
  expect(scores!.rows.map((row) => row.length)).toEqual([11, 11, 11, 11])
  expect(scores!.rows[1]).toContain('还没有体检')
  expect(rules!.rows).toHaveLength(3)
})

describe('a finding of the health check leads to the page that raises it', () => {
  const finding = {
    rule: 'law/repealed',
    severity: 'error' as const,
    at: '/duties/0/statement',
    entryId: 'duties.0',
    field: 'statement',
    key: 'k',
    evidence: `《某法》${'长'.repeat(600)}`,
    message: '已经废止。',
  }

  test('with rule, entry and words filled in, all of which that page takes', () => {
    const query = raiseFromFinding('460108', finding)
    const taken = raiseQuerySchema.parse(query)
    expect(taken).toMatchObject({
      code: '460108',
      entry: 'duties.0',
      rule: 'law/repealed',
      severity: 'error',
    })
    expect(taken.message).toBe('已经废止。')
    expect(finding.evidence.startsWith(taken.evidence!)).toBe(true)
  })

  test('on the list as a whole, and without words', () => {
    const taken = raiseQuerySchema.parse(
      raiseFromFinding('460108', { ...finding, entryId: null, evidence: ' ' }),
    )
    expect(taken).toMatchObject({ about: 'list' })
    expect(taken.entry).toBeUndefined()
    expect(taken.evidence).toBeUndefined()
  })
})
