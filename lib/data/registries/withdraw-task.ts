import type { Access } from '@/lib/domain/access'
import { notifyBureau } from '../notifications'
import { requireJurisdiction, type Transaction } from '../with-access'
import { closeTask } from './close-task'
import { taskHref } from './task-href'

/**
 * Withdraws an open task of which the list in force had something, and the registry says it no more. Notices of it are
 * marked; whoever read one already, or got it by mail, is told.
 */
export async function withdrawTask(
  tx: Transaction,
  access: Access,
  task: { id: string; version: number; title: string },
  reason: string,
  now: Date,
): Promise<void> {
  const { id, version, title } = task
  if (!(await closeTask(tx, access, { id, version, reason }, now, 'withdrawn'))) return
  const code = requireJurisdiction(access)
  const members = await tx.membership.findMany({
    where: { jurisdictionCode: code },
    select: { personId: true },
  })
  const told = {
    personId: { in: [...new Set(members.map(({ personId }) => personId))] },
    jurisdictionCode: code,
    href: taskHref(code, id),
    withdrawnReason: null,
  }
  const known = await tx.notification.count({
    where: { ...told, OR: [{ readAt: { not: null } }, { mailedAt: { not: null } }] },
  })
  await tx.notification.updateMany({ where: { ...told, readAt: null }, data: { readAt: now } })
  await tx.notification.updateMany({ where: told, data: { withdrawnReason: reason } })
  if (known > 0)
    await notifyBureau(tx, access, {
      permission: 'draft:edit',
      kind: 'registry-task:withdrawn',
      text: `已撤回，不用办了：${title}（${reason}）`,
      href: taskHref(code, id),
    })
}
