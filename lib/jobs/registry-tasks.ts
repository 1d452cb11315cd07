import { systemAccess } from '@/lib/auth/access'
import { entriesTouched, findTouched, findTouchedOf, type Wanted } from '@/lib/data/registries/find-touched'
import { whyRetired } from '@/lib/data/registries/last-change'
import { loadRegistries } from '@/lib/data/registries/load-registries'
import {
  claimDueChanges,
  type DueChange,
  finishChange,
  renewClaim,
} from '@/lib/data/registries/registry-changes'
import { findRegistryRow } from '@/lib/data/registries/search-registry'
import { type Settlement, settleTask } from '@/lib/data/registries/settle-task'
import { openTasksOf, outdatedTasks } from '@/lib/data/registries/tasks-to-recheck'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { HEALTH_RULES } from '@/lib/domain/health/registry'
import { touchFinder } from '@/lib/domain/health/touched-by'
import { REGISTRY_LABELS, type RegistryKind } from '@/lib/domain/registries/fields'
import { whatHappened, wordsToLookFor } from '@/lib/domain/registries/touch'
import { logger } from '@/lib/server/logger'
import { recheckStandardTask, settleStandardChange } from './standard-tasks'

type Rules = typeof HEALTH_RULES

const ACTOR = '机构库和法规库'
const platform = systemAccess(null, ACTOR)

/** A look through all lists is nobody else's for so long, in milliseconds. */
const CLAIM_FOR = 2 * 60_000
/** The claim is renewed after so many bureaus. */
const RENEW_EVERY = 100
/** Tasks looked at again in one run. */
const MOST_AT_ONCE = 500

/**
 * Opens, for every bureau whose list in force a changed row of a registry touches, a task; brings open tasks up to date
 * when a bureau published since, and closes those that are done. Safe on any number of instances at once, and after a
 * crash in the middle. Returns how many tasks were opened.
 * @param rules of the health check, all of them but in tests
 */
export async function runRegistryTasks(now: Date, rules = HEALTH_RULES): Promise<number> {
  let opened = 0
  for (const change of await claimDueChanges(platform, dayInBeijing(now), now, CLAIM_FOR))
    opened += await settleChange(change, now, rules)
  await recheckTasks(now, rules)
  return opened
}

async function settleChange(change: DueChange, now: Date, rules: Rules): Promise<number> {
  const { kind } = change
  if (kind === 'standard') return settleStandardChange(change, now)
  const subject = await subjectOf(kind, change.id, now, rules)
  const found = { bureaus: 0, entries: 0, opened: 0 }
  const touched = new Set<string>()
  for await (const bureau of findTouched(platform, subject.wanted)) {
    const settled = await settleTask(
      systemAccess(bureau.code, ACTOR),
      { ...subject.settlement, editionNumber: bureau.editionNumber, touches: bureau.touches },
      change.since,
      now,
    )
    touched.add(bureau.code)
    found.bureaus += 1
    found.entries += entriesTouched(bureau)
    if (settled === 'opened') found.opened += 1
    if (found.bureaus % RENEW_EVERY === 0)
      await renewClaim(platform, change.changeIds, new Date(Date.now() + CLAIM_FOR))
  }
  for (const { code } of await openTasksOf(platform, change))
    if (!touched.has(code))
      await settleTask(systemAccess(code, ACTOR), { ...subject.settlement, touches: [] }, null, now)
  await finishChange(platform, change.changeIds, { bureaus: found.bureaus, entries: found.entries }, now)
  if (found.opened > 0) logger.info('registry-tasks-opened', { subject: change.id, opened: found.opened })
  return found.opened
}

/** Tasks of bureaus that published since they were opened. */
async function recheckTasks(now: Date, rules: Rules): Promise<void> {
  const subjects = new Map<string, Promise<Subject>>()
  for (const task of await outdatedTasks(platform, MOST_AT_ONCE)) {
    const { code, kind, subjectId } = task
    if (kind === 'standard') {
      await recheckStandardTask(task, now)
      continue
    }
    if (!subjects.has(subjectId)) subjects.set(subjectId, subjectOf(kind, subjectId, now, rules))
    const { wanted, settlement } = await subjects.get(subjectId)!
    const [found] = await findTouchedOf(platform, [code], wanted)
    const reason = found ? '' : '现在公布的清单里已经没有这些问题'
    await settleTask(
      systemAccess(code, ACTOR),
      { ...settlement, ...(found ?? { editionNumber: null, touches: [] }), reason },
      null,
      now,
    )
  }
}

interface Subject {
  wanted: Wanted
  settlement: Settlement
}

/** A row with what is needed to look for it; one that is out of use touches nothing. */
async function subjectOf(kind: RegistryKind, id: string, now: Date, rules: Rules): Promise<Subject> {
  const today = dayInBeijing(now)
  const stored = await findRegistryRow(platform, kind, id)
  loadRegistries.forget()
  const registries = await loadRegistries(platform)
  const row = stored && stored.retiredAt === null ? stored.row : null
  return {
    wanted: {
      words: row ? wordsToLookFor(kind, row) : [],
      find: touchFinder(registries, kind, row, today, rules),
    },
    settlement: {
      kind,
      subjectId: id,
      title: row ? whatHappened(kind, row, today) : '',
      editionNumber: null,
      touches: [],
      reason: `${REGISTRY_LABELS[kind].registry}改过，不再涉及本单位`,
      withdrawnReason: await whyWithdrawn(kind, id, row !== null),
    },
  }
}

/** What a bureau is told when a task is withdrawn: why the row was taken out of use, or that it was changed back. */
async function whyWithdrawn(kind: RegistryKind, id: string, isInUse: boolean): Promise<string> {
  const { registry } = REGISTRY_LABELS[kind]
  if (isInUse) return `${registry}里这一条又改过，不再涉及本单位`
  const reason = await whyRetired(platform, kind, id)
  return `${registry}里这一条已停用${reason ? `：${reason}` : ''}`
}
