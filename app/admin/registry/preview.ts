import { createHash } from 'node:crypto'
import type { FollowsFacts } from '@/components/registries/follows'
import { touchWords } from '@/components/registries/touch-list'
import { summariseTouched } from '@/lib/data/registries/find-touched'
import { loadRegistries } from '@/lib/data/registries/load-registries'
import type { Access } from '@/lib/domain/access'
import { confirm, type WorkResult } from '@/lib/domain/action-result'
import { type Day, dayInBeijing } from '@/lib/domain/calendar-days'
import { touchFinder } from '@/lib/domain/health/touched-by'
import { changedFields, touchesLists } from '@/lib/domain/registries/changed-fields'
import type { RegistryKind, RegistryRows } from '@/lib/domain/registries/fields'
import { type TouchSummary, wordsToLookFor } from '@/lib/domain/registries/touch'

/** What a row touches in the lists in force; on its own day, when it speaks of one to come. */
export async function touchesNow<Kind extends RegistryKind>(
  access: Access,
  kind: Kind,
  row: RegistryRows[Kind],
): Promise<TouchSummary> {
  const today = dayInBeijing(new Date())
  const registries = await loadRegistries(access)
  const find = touchFinder(registries, kind, row, lastDay(row, today))
  return summariseTouched(access, { words: wordsToLookFor(kind, row), find })
}

/**
 * Before a change that touches lists is saved, the person sees what it touches: the answer to show, or null when there
 * is nothing to show or it was seen.
 * @param before null for a row that is not there yet
 */
export async function whatFollows<Kind extends RegistryKind>(
  access: Access,
  kind: Kind,
  before: RegistryRows[Kind] | null,
  after: RegistryRows[Kind],
  seen: string,
): Promise<WorkResult<never> | null> {
  const changes = changedFields(kind, before ?? {}, after)
  if (!touchesLists(kind, changes)) return null
  const name = createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 32)
  if (seen === name) return null
  const facts = (summary: TouchSummary): FollowsFacts => ({ summary, seen: name })
  const summary = await touchesNow(access, kind, after)
  if (summary.bureaus > 0)
    return confirm(`这一改动${touchWords(summary)}。保存后，会给每个单位派一项任务。`, facts(summary))
  const ended = before && (await touchesNow(access, kind, before))
  if (!ended || ended.bureaus === 0) return null
  return confirm(`改了以后，原来${touchWords(ended)}不再提示，没办完的任务会自动办结。`, facts(ended))
}

/** The last of the days a row speaks of, or today. */
function lastDay(row: object, today: Day): Day {
  const { until = null, amendedSince = null, repealedSince = null } = row as Record<string, Day | null>
  return [today, until, amendedSince, repealedSince].reduce<Day>(
    (last, day) => (day !== null && day > last ? day : last),
    today,
  )
}
