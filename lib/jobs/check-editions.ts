import { systemAccess } from '@/lib/auth/access'
import { currentFingerprint, findDueReports, refreshReport } from '@/lib/data/health/refresh-reports'
import { logger } from '@/lib/server/logger'

const ACTOR = '定时体检'
/** So many editions a run: some 30 ms of work each, so that requests are not kept waiting for long. */
const MOST_AT_ONCE = 10
/** What failed here with these rules and registries is not tried again by this process, so that others get their turn. */
const failed = new Set<string>()

/**
 * Checks published editions that have no report, or one made with other rules or registries, those in force first; not
 * in the publication itself, which readers wait for. One that fails is logged and the others go on. Returns how many
 * reports were made.
 */
export async function checkEditions(now: Date): Promise<number> {
  const platform = systemAccess(null, ACTOR)
  const fingerprint = await currentFingerprint(platform, now)
  const due = await findDueReports(platform, fingerprint, MOST_AT_ONCE + failed.size)
  let made = 0
  for (const { jurisdictionCode, number } of due) {
    const key = `${jurisdictionCode} ${number} ${fingerprint}`
    if (failed.has(key)) continue
    try {
      if (await refreshReport(systemAccess(jurisdictionCode, ACTOR), number, fingerprint, now)) made += 1
    } catch (error) {
      failed.add(key)
      logger.error('health-check-failed', error, { jurisdiction: jurisdictionCode, number })
    }
  }
  return made
}
