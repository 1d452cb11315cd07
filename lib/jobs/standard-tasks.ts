import { systemAccess } from '@/lib/auth/access'
import { loadUsedMatter, type UsedMatter } from '@/lib/data/catalogue/matter-users'
import { entryKeys } from '@/lib/data/compare/entry-keys'
import { loadCurrentEdition } from '@/lib/data/editions'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { type DueChange, finishChange } from '@/lib/data/registries/registry-changes'
import { listRegistryTasks } from '@/lib/data/registries/registry-tasks'
import { type Settled, settleTask } from '@/lib/data/registries/settle-task'
import { type OpenTask, openTasksOf } from '@/lib/data/registries/tasks-to-recheck'
import { whatChanged } from '@/lib/domain/catalogue/change-notice'
import { entryTitle } from '@/lib/domain/list/titles'
import type { Touch } from '@/lib/domain/registries/touch'

const ACTOR = '标准目录'
const platform = systemAccess(null, ACTOR)

/** Opens a task for every bureau that uses a changed matter of the catalogue; returns how many were opened. */
export async function settleStandardChange(change: DueChange, now: Date): Promise<number> {
  const used = await loadUsedMatter(platform, change.id)
  const found = { bureaus: 0, entries: 0 }
  let opened = 0
  for (const code of used?.users.keys() ?? []) {
    const list = await touchesOf(code, used!)
    if (list.touches.length === 0) continue
    found.bureaus += 1
    found.entries += list.touches.length
    if ((await settle(code, used!, list, change.since, now)) === 'opened') opened += 1
  }
  for (const { code } of await openTasksOf(platform, change))
    if (used && !used.users.has(code))
      await settle(code, used, { touches: [], editionNumber: null }, null, now)
  await finishChange(platform, change.changeIds, found, now)
  return opened
}

/** After a bureau published: entries that say something else by now were looked at. */
export async function recheckStandardTask({ code, subjectId }: OpenTask, now: Date): Promise<void> {
  const used = await loadUsedMatter(platform, subjectId)
  if (!used) return
  const open = await listRegistryTasks(systemAccess(code, ACTOR), 'open')
  const told = new Set(
    open
      .filter((task) => task.kind === 'standard' && task.subjectId === subjectId)
      .flatMap(({ touches }) => touches.map(({ entryId, key }) => `${entryId} ${key}`)),
  )
  const { touches, editionNumber } = await touchesOf(code, used)
  const left = touches.filter(({ entryId, key }) => told.has(`${entryId} ${key}`))
  await settle(code, used, { touches: left, editionNumber }, null, now)
}

function settle(
  code: string,
  used: UsedMatter,
  list: { touches: Touch[]; editionNumber: number | null },
  since: Date | null,
  now: Date,
): Promise<Settled> {
  const { matter, before } = used
  return settleTask(
    systemAccess(code, ACTOR),
    {
      kind: 'standard',
      subjectId: matter.id,
      title: (before && whatChanged(matter, before)) ?? `标准目录改了 ${matter.code}“${matter.title}”`,
      ...list,
      reason: '现在公布的清单里，有关条目已经改过，或者不再对应标准目录',
    },
    since,
    now,
  )
}

/** The entries of the list in force that use the matter, where its words did change. */
async function touchesOf(
  code: string,
  { matter, before, users }: UsedMatter,
): Promise<{ touches: Touch[]; editionNumber: number | null }> {
  const [edition, place] = await Promise.all([
    loadCurrentEdition(platform, code),
    findJurisdiction(platform, code),
  ])
  if (!edition || !place || !before || whatChanged(matter, before) === null)
    return { touches: [], editionNumber: edition?.head.number ?? null }
  const { part } = matter
  const wanted = new Set(users.get(code))
  const { entries } = entryKeys({ edition, place }, part)
  return {
    editionNumber: edition.head.number,
    touches: edition.list[part].flatMap((entry, at): Touch[] => {
      if (!wanted.has(entry.entryId)) return []
      const title = entryTitle(part, entry as never)
      return [
        {
          part,
          topId: entry.entryId,
          entryId: entry.entryId,
          title,
          rule: 'standard',
          key: entries[at]!.key,
          words: title,
          message: `标准目录 ${matter.mergedInto ?? matter.code} ${matter.state === 'retired' ? '已停用' : '的表述改过'}，请看要不要跟着改。`,
        },
      ]
    }),
  }
}
