import { addRegistryRow, reviseRegistryRow, type Saved } from '@/lib/data/registries/save-row'
import { findRegistryRow } from '@/lib/data/registries/search-registry'
import type { Access } from '@/lib/domain/access'
import { blocked, done, invalid, stale, type WorkResult } from '@/lib/domain/action-result'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import type { RegistryKind, RegistryRows } from '@/lib/domain/registries/fields'
import { type NewRegistryRows, toRegistryForm } from '@/lib/domain/registries/form'
import { runRegistryTasks } from '@/lib/jobs/registry-tasks'
import { rowPath } from './paths'
import { whatFollows } from './preview'

/** What a form says of a row; who confirmed it comes from `checked`. */
export interface FormRow<Kind extends RegistryKind> {
  row: Omit<NewRegistryRows[Kind], 'confirmedBy'>
  checked: boolean
  seen: string
}

export async function addRow<Kind extends RegistryKind>(
  access: Access,
  kind: Kind,
  form: FormRow<Kind>,
): Promise<WorkResult> {
  const row = { ...form.row, confirmedBy: form.checked ? access.actor : null } as NewRegistryRows[Kind]
  // An id no row has: the rules never meet it beside another.
  const shown = { ...row, id: 'new' } as unknown as RegistryRows[Kind]
  const follows = await whatFollows(access, kind, null, shown, form.seen)
  if (follows) return follows
  return answer(kind, await addRegistryRow(access, kind, row, dayInBeijing(new Date())), 'added')
}

export async function reviseRow<Kind extends RegistryKind>(
  access: Access,
  kind: Kind,
  on: { id: string; version: number },
  form: FormRow<Kind>,
): Promise<WorkResult> {
  const stored = await findRegistryRow(access, kind, on.id)
  if (!stored) return blocked('没有这一条，可能地址不对。')
  const row = { ...form.row } as NewRegistryRows[Kind]
  // The form shows whole percents: what was not touched stays as exact as it was.
  if (Math.round(stored.row.confidence * 100) === Math.round(row.confidence * 100))
    row.confidence = stored.row.confidence
  row.confirmedBy = stored.row.confirmedBy
  const after = { ...row, id: on.id } as unknown as RegistryRows[Kind]
  const same =
    JSON.stringify(toRegistryForm(kind, stored.row)) === JSON.stringify(toRegistryForm(kind, after))
  if (form.checked) row.confirmedBy = access.actor
  else if (!same) row.confirmedBy = null
  if (stored.version === on.version) {
    const follows = await whatFollows(access, kind, stored.row, { ...after, ...row }, form.seen)
    if (follows) return follows
  }
  return answer(kind, await reviseRegistryRow(access, kind, on, row, dayInBeijing(new Date())), 'saved')
}

/** What was saved leads to the row, which says what it touches; what was not says why. */
export async function answer(kind: RegistryKind, saved: Saved, note: string): Promise<WorkResult> {
  switch (saved.status) {
    case 'missing':
      return blocked('没有这一条，可能地址不对。')
    case 'taken':
      return invalid({
        [kind === 'institution' ? 'name' : 'title']: ['已经有一条叫这个名称的了，请改那一条'],
      })
    case 'stale': {
      const { row, version, by, at } = saved.current
      const current = { version, values: toRegistryForm(kind, row), by, at: at?.toISOString() ?? null }
      return stale('别人刚刚改过这一条，还没有保存。', current)
    }
    case 'saved':
      if (note === 'confirmed') return done({ to: `${rowPath(kind, saved.id)}?note=${note}` })
      await openTasksSoon()
      return done({ to: `${rowPath(kind, saved.id)}?note=${note}&touches=1` })
  }
}

/** Longer than this nobody waits for tasks to be opened; the timer goes on with it. */
const LONGEST_WAIT = 3_000

async function openTasksSoon(): Promise<void> {
  const work = runRegistryTasks(new Date()).catch(() => {
    // The timer tries again, and logs what is wrong.
  })
  const waited = new Promise<void>((resolve) => {
    setTimeout(resolve, LONGEST_WAIT).unref()
  })
  await Promise.race([work, waited])
}
