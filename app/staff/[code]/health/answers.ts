import type { FixResult } from '@/lib/data/health/apply-fixes'
import { checkDraft } from '@/lib/data/health/check-lists'
import type { Access } from '@/lib/domain/access'
import { blocked, done, stale, type WorkResult } from '@/lib/domain/action-result'
import { EDITING_NOTES, type EditingNote } from '@/lib/domain/editing/notes'
import type { Part } from '@/lib/domain/list/parts'

/** What was found is not any more what the person looked at. */
export const OTHERWISE = '您打开这一页以后，清单又有变化，所以没有办。请刷新页面，看过再点。'

export const healthPath = (access: Access, query: { of?: string; done?: string; count?: string } = {}) =>
  `/staff/${access.jurisdictionCode}/health?${new URLSearchParams(query as Record<string, string>)}#main`

/** Back to the entry: its form while more was found in it, else its row, with a word on what was done. */
export async function backToEntry(
  access: Access,
  at: { part: Part; entry: string },
  note: EditingNote,
): Promise<WorkResult<never>> {
  const found = await checkDraft(access)
  const more = found?.checked.open.some(({ entryId }) => entryId === at.entry)
  const query = new URLSearchParams({ ...(more ? { edit: at.entry } : {}), note, on: at.entry })
  return done({ to: `/staff/${access.jurisdictionCode}/draft/${at.part}?${query}#${at.entry}` })
}

export function whyNot(result: Exclude<FixResult, { status: 'fixed' }>): WorkResult<never> {
  if (result.status === 'stale') return stale(OTHERWISE, null)
  if (result.status === 'harmful') return blocked(EDITING_NOTES.harmful.text)
  return blocked(result.status === 'gone' ? EDITING_NOTES['finding-gone'].text : EDITING_NOTES.closed.text)
}

/** What the page says after something was done; the key stands in its address. */
export const DONE_WORDS: Record<string, (count: string) => string> = {
  fixed: (count) => `已改好 ${count} 处。`,
  waived: (count) => `${count} 处已记下原因，不再算问题。`,
  'taken-back': (count) => `${count} 处的说明已经收回，重新算作问题。`,
}
