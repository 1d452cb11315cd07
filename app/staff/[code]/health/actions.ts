'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { type FixResult, fixFinding, fixMany } from '@/lib/data/health/apply-fixes'
import { checkDraft, checkInForce } from '@/lib/data/health/check-lists'
import { takeBackWaivers, waiveFindings } from '@/lib/data/health/waivers'
import { blocked, done, stale } from '@/lib/domain/action-result'
import type { EditingNote } from '@/lib/domain/editing/notes'
import { findingId, seenOf } from '@/lib/domain/health/finding-id'
import { backToEntry, healthPath, OTHERWISE, whyNot } from './answers'
import { findingSchema, ruleSchema, takeBackSchema, waiveFindingSchema, waiveRuleSchema } from './schemas'

const FIX_NOTES = {
  fixed: 'fixed',
  gone: 'finding-gone',
  harmful: 'harmful',
  stale: 'changed',
  closed: 'closed',
} as const satisfies Record<FixResult['status'], EditingNote>

/** 改好, beside the entry. */
export const fixAction = staffAction('draft:edit', findingSchema, async (access, input) => {
  const result = await fixFinding(access, { ...input, editionId: input.edition })
  return backToEntry(access, input, FIX_NOTES[result.status])
})

/** 不是问题，因为…, beside the entry. */
export const waiveAction = staffAction('draft:edit', waiveFindingSchema, async (access, input) => {
  const found = await checkDraft(access)
  const finding = found?.checked.open.find((one) => findingId(one) === input.finding)
  if (!finding) return backToEntry(access, input, 'finding-gone')
  await waiveFindings(access, [finding], input.reason)
  return backToEntry(access, input, 'waived')
})

/** 改好全部, on the page of the health check. */
export const fixRuleAction = staffAction('draft:edit', ruleSchema, async (access, input) => {
  const isMeant = ({ rule }: { rule: string }) => rule === input.rule
  const result = await fixMany(access, { editionId: input.edition, seen: input.seen, isMeant })
  if (result.status !== 'fixed') return whyNot(result)
  return done({ to: healthPath(access, { done: 'fixed', count: String(result.count) }) })
})

/** 这一类都不是问题，因为… */
export const waiveRuleAction = staffAction('draft:edit', waiveRuleSchema, async (access, input) => {
  const found = await (input.of === 'draft' ? checkDraft(access) : checkInForce(access))
  const findings = found?.checked.open.filter(({ rule }) => rule === input.rule) ?? []
  if (findings.length === 0) return blocked('这一类问题已经没有了，请刷新页面。')
  if (seenOf(findings) !== input.seen) return stale(OTHERWISE, null)
  const count = await waiveFindings(access, findings, input.reason)
  const of = input.of === 'draft' ? {} : { of: input.of }
  return done({ to: healthPath(access, { ...of, done: 'waived', count: String(count) }) })
})

export const takeBackAction = staffAction('draft:edit', takeBackSchema, async (access, { waivers }) => {
  const count = await takeBackWaivers(access, waivers)
  if (count === 0) return blocked('已经收回过了，请刷新页面。')
  return done({ to: healthPath(access, { done: 'taken-back', count: String(count) }) })
})
