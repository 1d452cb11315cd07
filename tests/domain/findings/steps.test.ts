import { describe, expect, test } from 'vitest'
import { isOverdue, termInWords } from '@/lib/domain/findings/due'
import {
  FINDING_STATES,
  FINDING_STEPS,
  type FindingFacts,
  type FindingStep,
  findingRefusal,
  isLive,
  standingWords,
  waitsFor,
} from '@/lib/domain/findings/steps'
import { ROLE_PERMISSIONS, ROLES, type Role } from '@/lib/domain/permissions'

const STEPS = Object.keys(FINDING_STEPS) as FindingStep[]
const facts = (change: Partial<FindingFacts> = {}): FindingFacts => ({
  state: 'answered',
  stance: 'accepted',
  mendedIn: null,
  ...change,
})
const refusal = (
  step: FindingStep,
  role: Role,
  change: Partial<FindingFacts> = {},
  answeredBy: string[] = [],
) =>
  findingRefusal(step, {
    ...facts(change),
    answeredBy,
    personId: 'me',
    permissions: new Set(ROLE_PERMISSIONS[role]),
  })

describe('the table of steps', () => {
  test('nothing is done any more with what is settled', () => {
    for (const state of FINDING_STATES.filter((one) => !isLive(one)))
      for (const step of STEPS)
        for (const role of ROLES) expect(refusal(step, role, { state }), `${step} ${state}`).toContain('不能')
  })

  test.each([
    ['answer', 'editor'],
    ['mend', 'editor'],
    ['return', 'auditor'],
    ['close', 'auditor'],
    ['extend', 'auditor'],
    ['withdraw', 'auditor'],
  ] as const)('%s is for the %s alone', (step, only) => {
    for (const role of ROLES)
      if (role === only) expect(refusal(step, role), role).toBeNull()
      else expect(refusal(step, role), role).toBe(`您的角色不能${FINDING_STEPS[step].label}。`)
  })

  test('an auditor judges what was answered or mended, and withdraws at any time', () => {
    for (const state of ['open', 'returned'] as const) {
      for (const step of ['close', 'return'] as const) {
        expect(refusal(step, 'auditor', { state, stance: null })).toContain('还没有答复')
        expect(refusal(step, 'auditor', { state, stance: null, mendedIn: 3 })).toBeNull()
      }
      expect(refusal('withdraw', 'auditor', { state, stance: null })).toBeNull()
      expect(refusal('extend', 'auditor', { state, stance: null })).toBeNull()
    }
  })

  test('nobody judges their own answer', () => {
    expect(refusal('close', 'auditor', {}, ['me'])).toContain('另一位审计员')
    expect(refusal('return', 'auditor', {}, ['somebody', 'me'])).toContain('另一位审计员')
    expect(refusal('close', 'auditor', {}, ['somebody'])).toBeNull()
    expect(refusal('withdraw', 'auditor', {}, ['me'])).toBeNull()
  })

  test('an answer may be added to', () => expect(refusal('answer', 'editor')).toBeNull())
})

describe('whose turn it is', () => {
  test.each([
    [{ state: 'open', stance: null }, 'bureau', '待答复'],
    [{ state: 'returned', stance: null }, 'bureau', '已退回'],
    [{ stance: 'accepted' }, 'bureau', '已答复，改正中'],
    [{ stance: 'disputed' }, 'auditor', '已答复，有不同意见'],
    [{ stance: 'accepted', mendedIn: 3 }, 'auditor', '已答复，第3版已改动'],
    [{ state: 'open', stance: null, mendedIn: 2 }, 'auditor', '待答复，第2版已改动'],
    [{ state: 'closed' }, null, '已办结'],
    [{ state: 'withdrawn', mendedIn: 2 }, null, '已撤回'],
  ] as [Partial<FindingFacts>, string | null, string][])('%j: %s', (change, whose, words) => {
    expect(waitsFor(facts(change))).toBe(whose)
    expect(standingWords(facts(change))).toBe(words)
  })

  test('late is the bureau’s, past its day, in words and with a sign', () => {
    const due = (change: Partial<FindingFacts>, dueOn: string) => ({ ...facts(change), dueOn })
    expect(isOverdue(due({ state: 'open' }, '2026-11-19'), '2026-11-20')).toBe(true)
    expect(isOverdue(due({ state: 'open' }, '2026-11-20'), '2026-11-20')).toBe(false)
    expect(isOverdue(due({ stance: 'disputed' }, '2026-11-19'), '2026-11-20')).toBe(false)
    expect(termInWords(due({ state: 'open' }, '2026-11-17'), '2026-11-20')).toBe('▲ 已超期3天')
    expect(termInWords(due({ state: 'open' }, '2026-11-20'), '2026-11-20')).toBe('今天到期')
    expect(termInWords(due({ state: 'open' }, '2026-11-25'), '2026-11-20')).toBe('还有5天')
    expect(termInWords(due({ state: 'closed' }, '2026-11-17'), '2026-11-20')).toBeNull()
  })
})
