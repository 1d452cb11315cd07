import { logger } from '@/lib/server/logger'
import type { Job } from './jobs'

const LONGEST_WAIT = 5 * 60_000

/**
 * Runs each job at once and then again and again, never twice at a time; one that throws is logged and waits twice as
 * long each time, up to five minutes. Keeps no process alive. Returns what stops it.
 */
export function startTimer(jobs: readonly Job[]): () => void {
  const timers = new Map<string, NodeJS.Timeout>()
  let stopped = false
  const run = async (job: Job, failures: number): Promise<void> => {
    let failed = 0
    try {
      await job.run(new Date())
    } catch (error) {
      failed = failures + 1
      logger.error('job-failed', error, { job: job.name, failures: failed })
    }
    if (stopped) return
    const wait = Math.min(job.everyMs * 2 ** Math.min(failed, 16), Math.max(job.everyMs, LONGEST_WAIT))
    timers.set(job.name, setTimeout(() => void run(job, failed), wait).unref())
  }
  for (const job of jobs) void run(job, 0)
  return () => {
    stopped = true
    for (const timer of timers.values()) clearTimeout(timer)
  }
}
