import { checkEditions } from './check-editions'
import { runRegistryTasks } from './registry-tasks'
import { remindOfFindings } from './remind-of-findings'
import { runDuePublications } from './run-due-publications'
import { keepTidy, mailPending } from './upkeep'

/** Something done again and again beside the requests, on every instance: it must be safe on several at once. */
export interface Job {
  name: string
  /** Shortest time between the ends of one run and the beginning of the next, in milliseconds. */
  everyMs: number
  run(now: Date): Promise<unknown>
}

/** What every server process does by itself. A new job is added here. */
export const JOBS: readonly Job[] = [
  { name: 'due-publications', everyMs: 5_000, run: runDuePublications },
  { name: 'health-reports', everyMs: 10_000, run: checkEditions },
  { name: 'registry-tasks', everyMs: 5_000, run: (now) => runRegistryTasks(now) },
  { name: 'pending-mail', everyMs: 30_000, run: mailPending },
  { name: 'finding-reminders', everyMs: 30 * 60_000, run: remindOfFindings },
  { name: 'tidy', everyMs: 6 * 60 * 60_000, run: keepTidy },
]
