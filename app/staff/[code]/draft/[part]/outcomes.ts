import type { Stale } from '@/lib/data/drafts/revise-entry'
import { blocked, done, stale, type WorkResult } from '@/lib/domain/action-result'
import { chineseDateTime } from '@/lib/domain/dates'
import { toFormValues } from '@/lib/domain/editing/form-values'
import type { EditingNote } from '@/lib/domain/editing/notes'
import type { StaleFacts } from '@/lib/domain/editing/stale-values'
import type { EditionState } from '@/lib/domain/edition'
import type { EntryKind, Part } from '@/lib/domain/list/parts'
import type { RowOutcome } from './row-verbs'

/** Back to the part, which says what was done, at the entry it was done to. */
export function noted(code: string, part: Part, note: EditingNote, entryId?: string): WorkResult<never> {
  const query = new URLSearchParams({ note, ...(entryId ? { on: entryId } : {}) })
  const anchor = note === 'removed' ? '#undo' : entryId ? `#${entryId}` : '#main'
  return done({ to: `/staff/${code}/draft/${part}?${query}${anchor}` })
}

/** The page the row stands on, read anew, with a word on what was done. */
export const afterRow = (code: string, part: Part, { note, on }: RowOutcome) => noted(code, part, note, on)

export function whyClosed(state: EditionState | null): WorkResult<never> {
  if (state === null)
    return blocked('这份草稿已经发布或已不在，请回到“编辑清单”重新打开。您写的文字还在下面，可以先复制。')
  return blocked('草稿已提交审核，现在不能修改。请先撤回提交，或等审核退回。您写的文字还在下面，可以先复制。')
}

/** Both texts for the form, and who saved when. */
export function afterStale(kind: EntryKind, result: Stale): WorkResult<never> {
  const facts: StaleFacts = {
    version: result.version,
    values: toFormValues(kind, result.current),
    by: result.by,
    at: result.at?.toISOString() ?? null,
  }
  const who = result.by ?? '别人'
  const when = result.at ? `在${chineseDateTime(result.at)}` : ''
  return stale(
    `您打开之后，${who}${when}也改了这一项，所以还没有保存。您写的都在。请看下面，选好后再点“保存”。`,
    facts,
  )
}
