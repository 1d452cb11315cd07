import type { ApplyResult } from '@/lib/data/imports/apply-import'
import type { UndoResult } from '@/lib/data/imports/undo-import'
import type { Access } from '@/lib/domain/access'
import { blocked, done, type WorkResult } from '@/lib/domain/action-result'
import { PART_KEYS, type Part } from '@/lib/domain/list/parts'
import { entryOfChange, type PartChoice } from '@/lib/domain/proposal/offer'

export const CLOSED = '清单已提交审核，现在不能导入。要导入，请先到“审核发布”收回提交。'
const GONE = '这次导入已经处理过，或草稿已提交审核，没有改动。请刷新页面查看。'
/** How long an upload waits for its reading before it shows the progress instead, in milliseconds. */
const SOON = 1_500
/** So many entries are named in an address. */
const MOST_NAMED = 30

export const importPath = (access: Access, id: string) => `/staff/${access.jurisdictionCode}/imports/${id}`

/** Waits for the work, but no longer than a person likes to wait for a page. */
export async function soonOr(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, SOON)))])
  clearTimeout(timer)
}

/** How each part is decided, from the fields `part-duties` … */
export function partChoicesOf(input: Record<`part-${Part}`, PartChoice>): Partial<Record<Part, PartChoice>> {
  return Object.fromEntries(PART_KEYS.map((part) => [part, input[`part-${part}`]]))
}

/** Stale changes are shown on the page itself, which is made anew with what was ticked. */
export function answerToApply(access: Access, id: string, result: ApplyResult): WorkResult {
  const path = importPath(access, id)
  if (result.status === 'applied') return done({ to: path })
  if (result.status !== 'stale') return blocked(GONE)
  const entries = result.changeIds.map((changeId) => entryOfChange(changeId) ?? 'title')
  return done({ to: `${path}?${new URLSearchParams({ again: entries.slice(0, MOST_NAMED).join(' ') })}` })
}

export function answerToUndo(access: Access, id: string, result: UndoResult): WorkResult {
  if (result.status === 'undone') return done({ to: importPath(access, id) })
  if (result.status !== 'edited') return blocked(GONE)
  const names = result.names.slice(0, 5).map((name) => `“${name}”`)
  const more = result.names.length > names.length ? `等 ${result.names.length} 处` : ''
  return blocked(
    `采纳之后，${names.join('、')}${more}又被改过，不能整体撤销，草稿没有改动。请到草稿里逐条改回。`,
  )
}
