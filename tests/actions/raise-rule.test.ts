import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { raiseRuleAction } from '@/app/audit/findings/actions'
import { checkForAuditor } from '@/lib/data/health/check-lists'
import { approveAndPublish } from '@/lib/data/workflow/publish'
import { submitDraft } from '@/lib/data/workflow/submit'
import type { Access } from '@/lib/domain/access'
import { idle } from '@/lib/domain/action-result'
import { addDays, dayInBeijing } from '@/lib/domain/calendar-days'
import { findingId } from '@/lib/domain/health/finding-id'
import type { HealthFinding } from '@/lib/domain/health/types'
import { changedDraft, member, publishFirst, REASON, seen } from '../data/workflow/people'
import { makeAuditor } from '../support/auditors'
import { A, useDatabase } from '../support/database'
import { signInAs, useTestSecret } from '../support/sessions'

// Outside a request of the framework's server there are no cookies to read; token, session row and roles are real.
vi.mock('next/headers', async () => {
  const { browser, requestOf } = await import('../support/browser')
  return requestOf(browser)
})
const moment = vi.hoisted(() => ({ afterCheck: async () => {} }))
// The check is real: only the moment between it and the raising, too short to be met otherwise, is held open.
vi.mock('@/lib/data/health/check-lists', async (original) => {
  const real = await original<typeof import('@/lib/data/health/check-lists')>()
  const checkAndWait = async (access: Access) => {
    const found = await real.checkForAuditor(access)
    await moment.afterCheck()
    return found
  }
  return { ...real, checkForAuditor: checkAndWait }
})
useTestSecret()
const database = useDatabase()
let found: HealthFinding[]
let publishNext: () => Promise<void>

beforeAll(async () => {
  await publishFirst(A)
  const auditor = await makeAuditor('auditor', [A])
  const [editor, reviewer] = [await member(A, 'editor'), await member(A, 'reviewer')]
  const { open } = (await checkForAuditor(auditor.in(A)))!.checked
  found = open.filter(({ rule }) => rule === open[0]?.rule)
  await signInAs(auditor.id)
  publishNext = async () => {
    await submitDraft(editor, { ...(await changedDraft(editor, '改过的')), ...REASON })
    await approveAndPublish(reviewer, await seen(reviewer))
  }
})
beforeEach(() => {
  moment.afterCheck = async () => {}
})

async function raise(edition: number, places = found.map(findingId)) {
  const form = new FormData()
  const rule = found[0]?.rule ?? ''
  const dueOn = addDays(dayInBeijing(new Date()), 20)
  const said = { code: A, edition: `${edition}`, rule, severity: 'note', title: '题', body: '文', dueOn }
  for (const [name, value] of Object.entries(said)) form.set(name, value)
  for (const place of places) form.append('places[]', place)
  try {
    return (await raiseRuleAction(idle, form)).status
  } catch (error) {
    return String((error as { digest?: string }).digest)
  }
}

const placesOf = async () => {
  const raw = await database.connect('superuser')
  const { rows } = await raw.query(
    `SELECT (SELECT count(*)::int FROM finding_place p WHERE p.finding_id = f.id) AS places FROM finding f ORDER BY number`,
  )
  return rows.map(({ places }) => places)
}

test('all that a rule found is raised as one, with every place that was ticked or not at all', async () => {
  expect(await raise(1)).toContain(`/audit/findings/${A}/`)
  expect(await raise(1, [...found.map(findingId), 'no-such'])).toBe('blocked')
  expect(await raise(1, [])).toBe('invalid')
  expect(await raise(2)).toBe('stale')
  expect(await placesOf()).toEqual([found.length])
})

test('an edition published while the check runs is no edition it looked at', async () => {
  moment.afterCheck = publishNext
  expect(await raise(2)).toBe('stale')
  moment.afterCheck = async () => {}
  expect(await raise(1)).toBe('stale')
  expect(await placesOf()).toEqual([found.length])
})
