import type { Access } from '@/lib/domain/access'
import { applyFix } from '@/lib/domain/health/apply-fix'
import { findingId, seenOf } from '@/lib/domain/health/finding-id'
import { fixAll } from '@/lib/domain/health/fix-all'
import type { HealthFinding } from '@/lib/domain/health/types'
import { flattenList } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import type { Draft } from '../drafts/load-draft'
import type { Closed } from '../drafts/lock-draft'
import { reviseEntries } from '../drafts/revise-entries'
import { reviseTitle } from '../drafts/revise-title'
import { checkDraft } from './check-lists'

/**
 * `gone`: the finding is not there any more; `stale`: somebody changed the entry, or other findings came in between.
 * `harmful`: each fix would bring a new error with it. Nothing was changed then.
 */
export type FixResult =
  | { status: 'fixed'; count: number; entryId: string | null }
  | { status: 'gone' }
  | { status: 'stale' }
  | { status: 'harmful' }
  | Closed

const CLOSED: Closed = { status: 'closed', state: null }

/**
 * 改好: applies the fix of one finding of the draft, as an ordinary revision of the entry.
 * @param on.version of the entry, as the person saw it; 0 for the list's own title
 */
export async function fixFinding(
  access: Access,
  on: { editionId: string; finding: string; version: number },
): Promise<FixResult> {
  const found = await checkDraft(access)
  if (found?.draft.edition.id !== on.editionId) return CLOSED
  const { draft, checked } = found
  const finding = checked.open.find((one) => findingId(one) === on.finding)
  const list = finding?.fix ? applyFix(draft.list, finding.fix) : null
  if (!finding || !list) return { status: 'gone' }
  return save(access, draft, list, [finding], on.version)
}

/**
 * Applies the fixes of all findings that are meant (of one rule, all errors) in the draft: all or none.
 * @param on.seen of the findings with a fix that the person saw ({@link seenOf})
 */
export async function fixMany(
  access: Access,
  on: { editionId: string; seen: string; isMeant: (finding: HealthFinding) => boolean },
): Promise<FixResult> {
  const found = await checkDraft(access)
  if (found?.draft.edition.id !== on.editionId) return CLOSED
  const { draft, checked } = found
  const wanted = checked.open.filter((finding) => finding.fix && on.isMeant(finding))
  if (wanted.length === 0) return { status: 'gone' }
  if (seenOf(wanted) !== on.seen) return { status: 'stale' }
  const waived = new Set(checked.waived.map(({ finding }) => finding.key))
  const { list, fixed } = fixAll(
    draft.list,
    checked.context,
    (finding) => on.isMeant(finding) && !waived.has(finding.key),
  )
  if (fixed.length === 0) return { status: 'harmful' }
  return save(access, draft, list, fixed)
}

/**
 * Saves what differs from the draft, each entry behind the version the draft was read with; the one the finding was
 * shown beside, behind the version given.
 */
async function save(
  access: Access,
  draft: Draft,
  list: ResponsibilityList,
  fixed: readonly HealthFinding[],
  version?: number,
): Promise<FixResult> {
  const editionId = draft.edition.id
  const before = new Map(flattenList(draft.list).map((row) => [row.entryId, JSON.stringify(row.data)]))
  const revisions = flattenList(list)
    .filter(({ entryId, data }) => before.get(entryId) !== JSON.stringify(data))
    .map(({ entryId, data }) => ({
      entryId,
      version:
        version !== undefined && entryId === fixed[0]?.entryId ? version : (draft.versions.get(entryId) ?? 0),
      data,
    }))
  if (list.title !== draft.list.title) {
    const title = { editionId, before: draft.list.title, title: list.title }
    const { status } = await reviseTitle(access, title)
    if (status === 'closed') return CLOSED
    if (status === 'stale') return { status: 'stale' }
  }
  const result = await reviseEntries(access, editionId, revisions)
  if (result.status === 'closed') return result
  if (result.status === 'stale') return { status: 'stale' }
  return { status: 'fixed', count: fixed.length, entryId: fixed[0]?.entryId ?? null }
}
