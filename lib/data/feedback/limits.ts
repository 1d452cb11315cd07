import { createHmac } from 'node:crypto'
import { authSecret } from '@/lib/server/environment'
import type { Transaction } from '../with-access'

/** Messages let through in a window (milliseconds): from one address, and to one bureau, whose inbox is read by people. */
const FROM_ADDRESS = { most: 10, window: 60 * 60_000 }
const TO_BUREAU = { most: 300, window: 24 * 60 * 60_000 }
/** Counters older than this say nothing any more, in milliseconds. */
const FORGET_AFTER = 2 * 24 * 60 * 60_000

/**
 * Counts one message for all instances, in the caller's transaction, so that only messages kept are counted; false when
 * there were too many. The address is counted under a keyed hash: who wrote is not kept, and not for long.
 */
export async function withinLimits(
  tx: Transaction,
  code: string,
  address: string | null,
  now: Date,
): Promise<boolean> {
  await tx.throttle.deleteMany({
    where: {
      key: { startsWith: 'feedback:' },
      windowStarted: { lt: new Date(now.getTime() - FORGET_AFTER) },
    },
  })
  const from = `feedback:from:${hidden(network(address ?? 'unknown'))}`
  return (
    (await count(tx, from, FROM_ADDRESS, now)) && (await count(tx, `feedback:to:${code}`, TO_BUREAU, now))
  )
}

async function count(tx: Transaction, key: string, limit: typeof FROM_ADDRESS, now: Date): Promise<boolean> {
  const at = now.toISOString()
  const opened = new Date(now.getTime() - limit.window).toISOString()
  const rows = await tx.$queryRaw<{ attempts: number }[]>`
    INSERT INTO throttle AS t (key, attempts, window_started) VALUES (${key}, 1, ${at}::timestamptz)
    ON CONFLICT (key) DO UPDATE SET
      attempts = CASE WHEN t.window_started <= ${opened}::timestamptz THEN 1 ELSE t.attempts + 1 END,
      window_started = CASE WHEN t.window_started <= ${opened}::timestamptz THEN ${at}::timestamptz
                            ELSE t.window_started END
    RETURNING attempts`
  return (rows[0]?.attempts ?? 0) <= limit.most
}

/** What one household or office holds: of an IPv6 address the first 64 bits. */
function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  return [...groups, '0', '0', '0', '0'].slice(0, 4).join(':')
}

function hidden(address: string): string {
  return createHmac('sha256', authSecret()).update(`feedback ${address}`).digest('base64url').slice(0, 22)
}
