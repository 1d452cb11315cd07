import type { Access } from '@/lib/domain/access'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { checkList } from '@/lib/domain/health/check-list'
import type { HealthContext, HealthFinding } from '@/lib/domain/health/types'
import { applyWaivers, type Checked } from '@/lib/domain/health/waivers'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import type { Registries } from '@/lib/domain/registries/types'
import { type Draft, loadDraft } from '../drafts/load-draft'
import { loadCurrentEdition } from '../editions'
import { requireJurisdiction } from '../with-access'
import { loadHealthContext } from './load-context'
import { listWaivers } from './waivers'

/** A list and what the health check finds in it. */
export interface CheckedList extends Checked {
  list: ResponsibilityList
  /** With what it was checked, for whoever goes on from here (fixes). */
  context: HealthContext
}

/** The bureau's working edition and what the health check finds in it; null when none is open. */
export async function checkDraft(access: Access): Promise<{ draft: Draft; checked: CheckedList } | null> {
  const draft = await loadDraft(access)
  return draft && { draft, checked: await checkLoadedDraft(access, draft) }
}

/** The same for whoever has loaded the draft. */
export function checkLoadedDraft(access: Access, { edition, list }: Draft): Promise<CheckedList> {
  return check(access, list, `${edition.id} ${edition.version}`)
}

/** The list in force, its number, and what the health check finds in it. */
export interface CheckedInForce {
  number: number
  editionId: string
  checked: CheckedList
}

/** The bureau's list in force and what the health check finds in it, for its members; null when it has none. */
export function checkInForce(access: Access): Promise<CheckedInForce | null> {
  return inForce(access, (context) => context)
}

/**
 * The same for its auditors: without the entries that are overdue for a check, which are the bureau's affair of the day
 * and no part of the stored reports. Both give the same figures.
 */
export function checkForAuditor(access: Access): Promise<CheckedInForce | null> {
  return inForce(access, (context) => ({ ...context, overdue: new Map() }))
}

async function inForce(access: Access, narrow: Narrow): Promise<CheckedInForce | null> {
  const edition = await loadCurrentEdition(access, requireJurisdiction(access))
  if (!edition?.head.number) return null
  const { id, number } = edition.head
  return { number, editionId: id, checked: await check(access, edition.list, id, narrow) }
}

type Narrow = (context: HealthContext) => HealthContext

/** @param text names the text of the list: the same id, the same text */
async function check(
  access: Access,
  list: ResponsibilityList,
  text: string,
  narrow: Narrow = (context) => context,
): Promise<CheckedList> {
  const code = requireJurisdiction(access)
  const [known, waivers] = await Promise.all([
    loadHealthContext(access, code, dayInBeijing(new Date())),
    listWaivers(access),
  ])
  const context = narrow(known)
  return { list, context, ...applyWaivers(findingsIn(list, context, text), waivers) }
}

/** A draft is checked again for every page that shows it: what was found in so many lists is kept. */
const MOST_KEPT = 64
let keptFor: Registries | null = null
const kept = new Map<string, HealthFinding[]>()

function findingsIn(list: ResponsibilityList, context: HealthContext, text: string): HealthFinding[] {
  const { registries, place, today, overdue } = context
  if (keptFor !== registries) {
    keptFor = registries
    kept.clear()
  }
  const key = JSON.stringify([text, place, today, [...overdue]])
  const findings = kept.get(key) ?? checkList(list, context)
  // The one used last stands last.
  kept.delete(key)
  kept.set(key, findings)
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(oldest)
  }
  return findings
}
