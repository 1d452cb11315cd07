import { expect, test } from 'vitest'
import { applyFix } from '@/lib/domain/health/apply-fix'
import { checkList } from '@/lib/domain/health/check-list'
import { healthContext } from '@/lib/domain/health/context'
import { entriesOf, textsOf, valueAt } from '@/lib/domain/health/pointers'
import { healthScore } from '@/lib/domain/health/score'
import type { HealthRule } from '@/lib/domain/health/types'
import { smallList } from '../../support/lists'

const list = smallList('甲')
const context = healthContext('2026-11-28')
const rule = (id: string, severity: HealthRule['severity'], check: HealthRule['check']): HealthRule => ({
  id,
  title: '试',
  severity,
  why: '试',
  source: '试',
  check,
})

test('every text can be found again by its pointer', () => {
  const texts = textsOf(entriesOf(list))
  expect(texts.length).toBeGreaterThan(3)
  for (const { at, text } of texts) expect(valueAt(list, at)).toBe(text)
})

test('findings know their entry and field, errors come first, the same words are told once', () => {
  const evidence = list.duties[0]!.statement.slice(0, 2)
  const found = () => [{ at: '/duties/0/statement', evidence, message: '试' }]
  const findings = checkList(list, context, [
    rule('a/one', 'warning', found),
    rule('b/two', 'error', found),
    rule('a/three', 'note', found),
  ])
  expect(findings.map((finding) => finding.rule)).toEqual(['b/two', 'a/one'])
  expect(findings[0]).toMatchObject({ entryId: list.duties[0]!.entryId, field: 'statement' })
  expect(new Set(findings.map((finding) => finding.key)).size).toBe(2)
})

test('a fix is applied only to the text it was made for, and never to the list given', () => {
  const before = list.duties[0]!.statement
  const fix = { label: '试', at: '/duties/0/statement', before, after: `${before}。` }
  const fixed = applyFix(list, fix)
  expect(valueAt(fixed, fix.at)).toBe(fix.after)
  expect(list.duties[0]!.statement).toBe(before)
  expect(applyFix(fixed!, fix)).toBeNull()
})

test('the score is the arithmetic it shows: an entry costs once, for the gravest found in it', () => {
  const findings = checkList(list, context, [
    rule('a/one', 'error', () => [{ at: '/duties/0', evidence: '', message: '试' }]),
    rule('a/two', 'warning', () => [
      { at: '/duties/0/statement', evidence: '', message: '试' },
      { at: '/services/0/name', evidence: '', message: '试' },
    ]),
    rule('a/three', 'note', () => [{ at: '/services/0/content', evidence: '', message: '试' }]),
  ])
  const score = healthScore(findings, 10)
  expect(score).toMatchObject({ score: 85, cost: 1.5 })
  expect(score.terms.map(({ count, entries }) => [count, entries])).toEqual([
    [1, 1],
    [2, 1],
    [1, 0],
  ])
  expect(score.words).toBe('100 −（有错误的 1 条 × 1 + 只有提醒的 1 条 × 0.5）× 100 ÷ 10 条 = 85')
  expect(healthScore([], 0).score).toBe(100)
})
