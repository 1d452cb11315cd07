import { systemAccess } from '@/lib/auth/access'
import { deferPublication, findDuePublications, publishDue } from '@/lib/data/workflow/publish-due'
import { logger } from '@/lib/server/logger'

const ACTOR = '定时发布'

/**
 * Publishes every edition whose time has come, each in its own transaction; one that was due while no server ran, now.
 * Safe on any number of instances at once: each edition is published by one of them. One that fails is logged, told to
 * whoever reviews, and tried again later; the others go on. Returns how many were published.
 */
export async function runDuePublications(now: Date): Promise<number> {
  let published = 0
  for (const due of await findDuePublications(systemAccess(null, ACTOR), now)) {
    const access = systemAccess(due.jurisdictionCode, ACTOR)
    try {
      const number = await publishDue(access, due, now)
      if (number === null) continue
      published += 1
      logger.info('published-on-time', { jurisdiction: due.jurisdictionCode, number })
    } catch (error) {
      logger.error('publication-failed', error, { jurisdiction: due.jurisdictionCode })
      await deferPublication(access, due, now)
    }
  }
  return published
}
