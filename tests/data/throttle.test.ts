import { expect, test } from 'vitest'
import { feedbackAccess, publicAccess, signInAccess } from '@/lib/auth/access'
import { forgetAttempts, giveAttemptBack, takeAttempt } from '@/lib/data/throttle'
import type { ThrottleRule } from '@/lib/domain/accounts/throttle'
import { A, useDatabase } from '../support/database'

useDatabase()
const access = signInAccess('test')
const rule: ThrottleRule = { attempts: 3, window: 15, lock: 10, longestLock: 30 }
const start = new Date('2026-11-22T08:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const lockEnds = async (key: string, minutes: number) => {
  const attempt = await takeAttempt(access, key, rule, after(minutes))
  return attempt.lockedUntil && (attempt.lockedUntil.getTime() - start.getTime()) / 60_000
}

test('three go through, the fourth locks; each further lock lasts twice as long, up to a limit', async () => {
  for (const minute of [0, 1, 2]) expect(await lockEnds('a', minute)).toBeNull()
  expect(await takeAttempt(access, 'a', rule, after(3))).toEqual({ lockedUntil: after(13), justLocked: true })
  expect(await takeAttempt(access, 'a', rule, after(12))).toEqual({
    lockedUntil: after(13),
    justLocked: false,
  })
  for (const minute of [14, 15, 16]) expect(await lockEnds('a', minute)).toBeNull()
  expect(await lockEnds('a', 17)).toBe(37)
  for (const minute of [38, 39, 40]) expect(await lockEnds('a', minute)).toBeNull()
  expect(await lockEnds('a', 41)).toBe(71)
  // A day later all is forgotten.
  for (const minute of [1600, 1601, 1602]) expect(await lockEnds('a', minute)).toBeNull()
  expect(await lockEnds('a', 1603)).toBe(1613)
})

test('what lies longer ago than the window does not count', async () => {
  for (const minute of [0, 10, 14, 16, 20, 30]) expect(await lockEnds('b', minute)).toBeNull()
})

test('of forty at once three go through, and one brings the lock about', async () => {
  const all = await Promise.all(Array.from({ length: 40 }, () => takeAttempt(access, 'c', rule, start)))
  expect(all.filter((attempt) => attempt.lockedUntil === null)).toHaveLength(3)
  expect(all.filter((attempt) => attempt.justLocked).length).toBeGreaterThan(0)
})

test('an attempt given back or forgotten does not count', async () => {
  for (let times = 0; times < 20; times += 1) {
    expect(await lockEnds('d', 0)).toBeNull()
    await giveAttemptBack(access, 'd')
  }
  for (let times = 0; times < 3; times += 1) await lockEnds('d', 1)
  await forgetAttempts(access, 'd')
  expect(await lockEnds('d', 1)).toBeNull()
})

test('keys do not touch each other, and only who signs in or sends feedback counts', async () => {
  for (let times = 0; times < 4; times += 1) await lockEnds('e', 0)
  expect(await lockEnds('f', 0)).toBeNull()
  expect((await takeAttempt(feedbackAccess(A), 'feedback:x', rule, start)).lockedUntil).toBeNull()
  await expect(takeAttempt(publicAccess(), 'g', rule, start)).rejects.toThrow(/row-level security/)
})
