import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { listEditions, loadCurrentEdition } from '@/lib/data/editions'
import { listNotifications } from '@/lib/data/notifications'
import { withAccess } from '@/lib/data/with-access'
import { returnDraft, scheduleDraft, unschedule } from '@/lib/data/workflow/decide'
import { publishDue } from '@/lib/data/workflow/publish-due'
import { listSignatures } from '@/lib/data/workflow/signatures'
import { discardDraft, submitDraft } from '@/lib/data/workflow/submit'
import type { Access } from '@/lib/domain/access'
import { runDuePublications } from '@/lib/jobs/run-due-publications'
import { startTimer } from '@/lib/jobs/timer'
import { logger } from '@/lib/server/logger'
import { A, B, useDatabase } from '../../support/database'
import { changedDraft, member, publishFirst, REASON, seen } from './people'

const database = useDatabase()
let editor: Access
let reviewer: Access
const started = new Date()
const AT = new Date(started.getTime() + 60_000)
const after = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)
const numbers = async (code: string) => (await listEditions(publicAccess(), code)).map(({ number }) => number)

beforeAll(async () => {
  editor = await member(A, 'editor')
  reviewer = await member(A, 'reviewer')
  await publishFirst(A)
  await publishFirst(B)
})
beforeEach(async () => {
  vi.spyOn(logger, 'info').mockImplementation(() => {})
  const on = await changedDraft(editor, String(Math.random()))
  await submitDraft(editor, { ...on, ...REASON })
  await scheduleDraft(reviewer, { ...(await seen(reviewer)), at: AT, now: started })
})

test('fires at its time, not before; what was missed while no server ran fires at the next start', async () => {
  const { editionId } = await seen(editor)
  const before = await numbers(A)
  expect(await runDuePublications(new Date(AT.getTime() - 1))).toBe(0)
  expect(await runDuePublications(after(600))).toBe(1)
  expect(await numbers(A)).toHaveLength(before.length + 1)
  expect(await runDuePublications(after(601))).toBe(0)
  const signatures = await listSignatures(editor, editionId)
  expect(signatures.at(-1)).toMatchObject({ action: 'edition:publish', actor: '定时发布' })
  expect(signatures.at(-2)).toMatchObject({ action: 'edition:schedule', actor: reviewer.actor })
})

test('fires once, however many ask at once', async () => {
  const before = await numbers(A)
  const published = await Promise.all([1, 2, 3, 4].map(() => runDuePublications(AT)))
  expect(published.reduce((sum, count) => sum + count)).toBe(1)
  expect(await numbers(A)).toHaveLength(before.length + 1)
})

test('does not fire when the time was taken back or set anew in between', async () => {
  const { editionId } = await seen(editor)
  const due = { jurisdictionCode: A, editionId }
  const before = await numbers(A)
  await scheduleDraft(reviewer, { ...(await seen(reviewer)), at: after(60), now: started })
  expect(await publishDue(systemAccess(A, 'test'), due, AT)).toBeNull()
  await unschedule(reviewer, await seen(reviewer))
  expect(await publishDue(systemAccess(A, 'test'), due, after(120))).toBeNull()
  expect(await numbers(A)).toEqual(before)
  await returnDraft(reviewer, { ...(await seen(reviewer)), reason: '改期' })
  await discardDraft(editor, await seen(editor))
})

test('does nothing in another bureau, whatever it is told', async () => {
  const { editionId } = await seen(editor)
  const foreign = await member(B, 'reviewer')
  expect(await publishDue(foreign, { jurisdictionCode: A, editionId }, AT)).toBeNull()
  expect(await publishDue(systemAccess(B, 'test'), { jurisdictionCode: B, editionId }, AT)).toBeNull()
  expect(await runDuePublications(AT)).toBe(1)
})

describe('what fails', () => {
  test('changes nothing, is logged and told once, and is tried again later and later', async () => {
    const { editionId } = await seen(editor)
    const logged = vi.spyOn(logger, 'error').mockImplementation(() => {})
    const owner = await database.connect('superuser')
    await owner.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no room'; END $$`)
    await owner.query('CREATE TRIGGER fail BEFORE INSERT ON search_row EXECUTE FUNCTION fail()')
    const before = await loadCurrentEdition(publicAccess(), A)
    const tries = async (at: Date) => {
      const count = logged.mock.calls.length
      await runDuePublications(at)
      return logged.mock.calls.length - count
    }
    expect(await tries(AT)).toBe(1)
    expect(await loadCurrentEdition(publicAccess(), A)).toEqual(before)
    // 30 s, then a minute, then two.
    expect(await tries(new Date(AT.getTime() + 29_000))).toBe(0)
    expect(await tries(new Date(AT.getTime() + 31_000))).toBe(1)
    expect(await tries(new Date(AT.getTime() + 90_000))).toBe(0)
    expect(await tries(new Date(AT.getTime() + 92_000))).toBe(1)
    const told = (await listNotifications(reviewer, 50)).filter(
      ({ kind }) => kind === 'edition:publish-failed',
    )
    expect(told).toHaveLength(1)
    expect(await listSignatures(reviewer, editionId)).toContainEqual(
      expect.objectContaining({ action: 'edition:publish-failed' }),
    )
    await owner.query('DROP TRIGGER fail ON search_row')
    expect(await runDuePublications(after(60))).toBe(1)
    const left = await withAccess(systemAccess(null, 'test'), (tx) => tx.throttle.count())
    expect(left).toBe(0)
  })

  test('does not stop the timer, which waits longer each time and never runs a job twice at once', async () => {
    vi.spyOn(logger, 'error').mockImplementation(() => {})
    vi.useFakeTimers()
    let runs = 0
    const failing = {
      name: 'failing',
      everyMs: 1000,
      run: async () => {
        runs += 1
        throw new Error('x')
      },
    }
    const stop = startTimer([failing])
    await vi.advanceTimersByTimeAsync(0)
    expect(runs).toBe(1)
    await vi.advanceTimersByTimeAsync(1999)
    expect(runs).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(runs).toBe(2)
    await vi.advanceTimersByTimeAsync(59_999)
    expect(runs).toBe(5)
    stop()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(runs).toBe(5)
    vi.useRealTimers()
    await returnDraft(reviewer, { ...(await seen(reviewer)), reason: '清理' })
  })
})
