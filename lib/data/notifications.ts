import type { Access } from '@/lib/domain/access'
import { type Permission, ROLE_PERMISSIONS, ROLES } from '@/lib/domain/permissions'
import { requireJurisdiction, type Transaction, withAccess } from './with-access'

export interface Message {
  /** `aggregate:event`, e.g. `edition:submitted`. */
  kind: string
  /** One plain sentence in Chinese, without the bureau's name. */
  text: string
  /** Path in the portal that the notification leads to. */
  href: string
}

/**
 * Tells everybody in the access's bureau whose role holds `permission`, in the caller's transaction: no change without
 * its notification, no notification of a change that failed.
 * @param message.except the person who did it and need not be told
 */
export async function notifyBureau(
  tx: Transaction,
  access: Access,
  message: Message & { permission: Permission; except?: string | null },
): Promise<void> {
  const { permission, except, ...rest } = message
  const roles = ROLES.filter((role) => (ROLE_PERMISSIONS[role] as readonly Permission[]).includes(permission))
  const members = await tx.membership.findMany({
    where: {
      jurisdictionCode: requireJurisdiction(access),
      role: { in: roles },
      disabledAt: null,
      person: { disabledAt: null },
    },
    select: { personId: true },
  })
  const people = new Set(members.map((member) => member.personId))
  if (except) people.delete(except)
  await tell(tx, access, [...people], rest)
}

/** Tells one person, in the caller's transaction. */
export async function notifyPerson(
  tx: Transaction,
  access: Access,
  message: Message & { personId: string },
): Promise<void> {
  const { personId, ...rest } = message
  await tell(tx, access, [personId], rest)
}

/** createMany, since whoever tells may not read what others are told: INSERT … RETURNING would be refused. */
async function tell(tx: Transaction, access: Access, people: string[], message: Message): Promise<void> {
  await tx.notification.createMany({
    data: people.map((personId) => ({ ...message, personId, jurisdictionCode: access.jurisdictionCode })),
  })
}

export interface Notification extends Message {
  id: string
  /** The bureau it comes from; null for the platform. */
  jurisdictionCode: string | null
  createdAt: Date
  readAt: Date | null
  /** Why what it says no longer holds; null while it does. */
  withdrawnReason: string | null
}

/** The person's own notifications: unread first, then newest first; at most `limit`. */
export function listNotifications(access: Access, limit: number): Promise<Notification[]> {
  return withAccess(access, (tx) =>
    tx.notification.findMany({
      where: { personId: own(access) },
      orderBy: [{ readAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
      take: limit,
      select: {
        id: true,
        kind: true,
        text: true,
        href: true,
        jurisdictionCode: true,
        createdAt: true,
        readAt: true,
        withdrawnReason: true,
      },
    }),
  )
}

/** How many of the person's notifications are unread. */
export function countUnread(access: Access): Promise<number> {
  return withAccess(access, (tx) => tx.notification.count({ where: { personId: own(access), readAt: null } }))
}

/** Marks one notification read; its path, or null when the person has no such notification. */
export function openNotification(access: Access, id: string, now: Date): Promise<string | null> {
  return withAccess(access, async (tx) => {
    const where = { id, personId: own(access) }
    const found = await tx.notification.findFirst({ where, select: { href: true } })
    if (found) await tx.notification.updateMany({ where: { ...where, readAt: null }, data: { readAt: now } })
    return found?.href ?? null
  })
}

/** Marks all of the person's notifications read. */
export async function readAllNotifications(access: Access, now: Date): Promise<void> {
  await withAccess(access, (tx) =>
    tx.notification.updateMany({ where: { personId: own(access), readAt: null }, data: { readAt: now } }),
  )
}

/** A read notification is kept so many days, an unread one twice as long. */
const KEPT_DAYS = 180

/** A job: forgets what is long told. Needs the permission schedule:run. Returns how many went. */
export async function forgetOldNotifications(access: Access, now: Date): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const { count } = await withAccess(access, (tx) =>
    tx.notification.deleteMany({
      where: { OR: [{ readAt: { lt: before(KEPT_DAYS) } }, { createdAt: { lt: before(2 * KEPT_DAYS) } }] },
    }),
  )
  return count
}

function own(access: Access): string {
  if (access.personId) return access.personId
  throw new Error(`${access.actor} is nobody who is told anything`)
}
