import type { Access } from '@/lib/domain/access'
import { type Day, dayInBeijing } from '@/lib/domain/calendar-days'
import { checkList } from '@/lib/domain/health/check-list'
import type { HealthContext } from '@/lib/domain/health/types'
import { applyWaivers, type Checked } from '@/lib/domain/health/waivers'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { type Draft, loadDraft } from '../drafts/load-draft'
import { loadCurrentEdition } from '../editions'
import { requireJurisdiction } from '../with-access'
import { loadHealthContext } from './load-context'
import { listWaivers } from './waivers'

const today = (): Day => dayInBeijing(new Date())

export interface CheckedList extends Checked {
  /** What was checked, and with what, for whoever goes on from here (fixes). */
  list: ResponsibilityList
  context: HealthContext
}

/** Checks a list of the access's own bureau, which the caller has loaded. */
export async function checkOwnList(access: Access, list: ResponsibilityList): Promise<CheckedList> {
  const code = requireJurisdiction(access)
  const [context, waivers] = await Promise.all([
    loadHealthContext(access, code, today()),
    listWaivers(access),
  ])
  return { list, context, ...applyWaivers(checkList(list, context), waivers) }
}

/** The bureau's working edition and what the health check finds in it; null when none is open. */
export async function checkDraft(access: Access): Promise<{ draft: Draft; checked: CheckedList } | null> {
  const draft = await loadDraft(access)
  return draft && { draft, checked: await checkOwnList(access, draft.list) }
}

/**
 * The bureau's list in force and what the health check finds in it, for its members and its auditors; null when it has
 * none.
 */
export async function checkInForce(
  access: Access,
): Promise<{ number: number; editionId: string; checked: CheckedList } | null> {
  const edition = await loadCurrentEdition(access, requireJurisdiction(access))
  if (!edition?.head.number) return null
  const { id, number } = edition.head
  return { number, editionId: id, checked: await checkOwnList(access, edition.list) }
}
