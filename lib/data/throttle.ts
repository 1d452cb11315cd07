import type { Access } from '@/lib/domain/access'
import type { ThrottleRule } from '@/lib/domain/accounts/throttle'
import { type Transaction, withAccess } from './with-access'

/** How long the next lock is remembered to be a further one, in minutes. */
const MEMORY = 24 * 60

export interface Attempt {
  /** When the lock ends; null when the attempt may go on. */
  lockedUntil: Date | null
  /** Whether this attempt brought the lock about. */
  justLocked: boolean
}

/**
 * Counts one attempt under `key` before it is made, so that a hundred at once are a hundred; refuses it when there were
 * too many. One statement: what instances see is one count. A refused attempt does not count.
 */
export function takeAttempt(access: Access, key: string, rule: ThrottleRule, now: Date): Promise<Attempt> {
  return withAccess(access, (tx) => countAttempt(tx, key, rule, now))
}

/** The same inside a unit of work. */
export async function countAttempt(
  tx: Transaction,
  key: string,
  rule: ThrottleRule,
  now: Date,
): Promise<Attempt> {
  const at = now.toISOString()
  const round = rule.attempts + 1
  const rows = await tx.$queryRaw<{ lockedUntil: Date | null; justLocked: boolean }[]>`
    INSERT INTO throttle AS t (key, attempts, window_started) VALUES (${key}, 1, ${at}::timestamptz)
    ON CONFLICT (key) DO UPDATE SET (attempts, window_started, locked_until) = (
      SELECT CASE WHEN locked THEN t.attempts WHEN fresh THEN 1 ELSE t.attempts + 1 END,
             CASE WHEN fresh THEN ${at}::timestamptz ELSE t.window_started END,
             CASE WHEN fresh THEN NULL
                  WHEN locked OR (t.attempts + 1) % ${round}::int <> 0 THEN t.locked_until
                  ELSE ${at}::timestamptz + make_interval(mins => least(${rule.longestLock}::int,
                    ${rule.lock}::int * (2 ^ least(10, (t.attempts + 1) / ${round}::int - 1))::int)) END
        FROM (SELECT coalesce(t.locked_until > ${at}::timestamptz, false) AS locked) a,
             LATERAL (SELECT NOT a.locked AND ${at}::timestamptz > coalesce(t.locked_until
               + make_interval(mins => ${MEMORY}::int), t.window_started + make_interval(mins => ${rule.window}::int))
               AS fresh) b)
    RETURNING CASE WHEN locked_until > ${at}::timestamptz THEN locked_until END AS "lockedUntil",
              coalesce(locked_until > ${at}::timestamptz AND xmax <> 0 AND attempts % ${round}::int = 0 AND locked_until =
                ${at}::timestamptz + make_interval(mins => least(${rule.longestLock}::int,
                  ${rule.lock}::int * (2 ^ least(10, attempts / ${round}::int - 1))::int)), false) AS "justLocked"`
  return rows[0] ?? { lockedUntil: null, justLocked: false }
}

/** Takes an attempt back that was none: others come from the same address and may sign in as often as they like. */
export function giveAttemptBack(access: Access, key: string): Promise<void> {
  return withAccess(access, async (tx) => {
    await tx.throttle.updateMany({
      where: { key, attempts: { gt: 0 }, lockedUntil: null },
      data: { attempts: { decrement: 1 } },
    })
  })
}

/** Forgets what was counted, since the right person has come. */
export function forgetAttempts(access: Access, key: string): Promise<void> {
  return withAccess(access, async (tx) => {
    await tx.throttle.deleteMany({ where: { key } })
  })
}
