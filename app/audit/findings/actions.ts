'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { raiseFinding } from '@/lib/data/findings/raise-finding'
import { takeFindingStep } from '@/lib/data/findings/take-step'
import { checkForAuditor } from '@/lib/data/health/check-lists'
import { blocked, done, invalid } from '@/lib/domain/action-result'
import { findingId } from '@/lib/domain/health/finding-id'
import { HEALTH_RULES } from '@/lib/domain/health/registry'
import { afterRaise, afterStep, FOUND_NO_MORE, wrongDay } from './outcomes'
import {
  closeSchema,
  extendSchema,
  raiseRuleSchema,
  raiseSchema,
  returnSchema,
  withdrawSchema,
} from './schemas'

export const raiseFindingAction = staffAction('finding:raise', raiseSchema, async (access, input) => {
  const now = new Date()
  const { edition, entry, part, missing, rule, evidence, other, otherEntry, ...said } = input
  const objection = wrongDay(input.dueOn, now)
  if (objection) return objection
  if (rule !== null && !HEALTH_RULES.some(({ id }) => id === rule))
    return invalid({ '': ['没有这条体检规则，请回到体检页重新提出。'] })
  const about = entry ? { entryId: entry } : part && missing ? { part, missing } : ('list' as const)
  const raised = await raiseFinding(
    access,
    {
      ...said,
      editionNumber: edition,
      about,
      rule,
      evidence: rule === null ? null : evidence,
      comparedWith: other ? { code: other, entryId: otherEntry } : null,
    },
    now,
  )
  if (raised.status !== 'raised') return afterRaise(raised)
  return done({ to: `/audit/findings/${access.jurisdictionCode}/${raised.id}?note=raise` })
})

export const raiseRuleAction = staffAction('finding:raise', raiseRuleSchema, async (access, input) => {
  const now = new Date()
  const { edition, places: ticked, ...said } = input
  const objection = wrongDay(input.dueOn, now)
  if (objection) return objection
  const found = await checkForAuditor(access)
  // Something was published since the page was opened, or while the check ran: its places are of another edition.
  if (found?.number !== edition)
    return afterRaise({ status: 'stale', editionNumber: found && Math.max(found.number, edition) })
  const here = found.checked.open.filter(({ rule }) => rule === said.rule)
  const places = here.filter((finding) => ticked.includes(findingId(finding)))
  if (places.length < new Set(ticked).size) return blocked(FOUND_NO_MORE)
  const raised = await raiseFinding(
    access,
    { ...said, editionNumber: edition, about: { places }, evidence: null, comparedWith: null },
    now,
  )
  if (raised.status !== 'raised') return afterRaise(raised)
  return done({ to: `/audit/findings/${access.jurisdictionCode}/${raised.id}?note=raise` })
})

export const returnFindingAction = staffAction('finding:raise', returnSchema, async (access, input) => {
  const now = new Date()
  return (
    wrongDay(input.dueOn, now) ??
    afterStep(access, 'return', await takeFindingStep(access, { ...input, step: 'return' }, now), input.id)
  )
})

export const extendFindingAction = staffAction('finding:raise', extendSchema, async (access, input) => {
  const now = new Date()
  return (
    wrongDay(input.dueOn, now) ??
    afterStep(access, 'extend', await takeFindingStep(access, { ...input, step: 'extend' }, now), input.id)
  )
})

export const closeFindingAction = staffAction('finding:raise', closeSchema, async (access, input) =>
  afterStep(
    access,
    'close',
    await takeFindingStep(access, { ...input, step: 'close' }, new Date()),
    input.id,
  ),
)

export const withdrawFindingAction = staffAction('finding:raise', withdrawSchema, async (access, input) =>
  afterStep(
    access,
    'withdraw',
    await takeFindingStep(access, { ...input, step: 'withdraw' }, new Date()),
    input.id,
  ),
)
