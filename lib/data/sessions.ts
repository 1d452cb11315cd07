import type { Access } from '@/lib/domain/access'
import type { Membership } from '@/lib/domain/membership'
import type { Role } from '@/lib/domain/permissions'
import { withAccess } from './with-access'

/** How long a sign-in lasts without use, and at most, in milliseconds. */
export const IDLE_LIMIT = 60 * 60_000
export const ABSOLUTE_LIMIT = 12 * 60 * 60_000
/** The time of last use is written at most this often, in milliseconds. */
const SEEN_EVERY = 60_000

export interface SessionFacts {
  id: string
  secondStep: boolean
  /** Whether the person has a second step set up. */
  hasSecondStep: boolean
  person: { id: string; name: string; loginName: string; mail: string | null }
  memberships: Membership[]
}

/** Begins a session of a person who has proven who they are; returns its id. */
export function openSession(
  access: Access,
  sign: { personId: string; secondStep: boolean; address: string | null; device: string | null; now: Date },
): Promise<string> {
  return withAccess(access, async (tx) => {
    const { personId, secondStep, address, device, now } = sign
    const expiresAt = new Date(now.getTime() + ABSOLUTE_LIMIT)
    const { id } = await tx.session.create({
      data: { personId, secondStep, address, device, expiresAt, createdAt: now, lastSeenAt: now },
      select: { id: true },
    })
    return id
  })
}

/** The session, when it still holds: not ended, not idle too long, its person not disabled. Counts as use. */
export function findSession(access: Access, id: string, now: Date): Promise<SessionFacts | null> {
  return withAccess(access, async (tx) => {
    const row = await tx.session.findUnique({
      where: { id },
      select: {
        id: true,
        secondStep: true,
        endedAt: true,
        expiresAt: true,
        lastSeenAt: true,
        person: {
          select: {
            id: true,
            name: true,
            loginName: true,
            mail: true,
            disabledAt: true,
            credential: { select: { totpSince: true } },
            memberships: {
              where: { disabledAt: null },
              select: { role: true, jurisdictionCode: true, scope: true },
            },
          },
        },
      },
    })
    if (!row || row.endedAt || row.person.disabledAt || row.expiresAt <= now) return null
    const unused = now.getTime() - row.lastSeenAt.getTime()
    if (unused > IDLE_LIMIT) return null
    if (unused > SEEN_EVERY) await tx.session.updateMany({ where: { id }, data: { lastSeenAt: now } })
    const { disabledAt: _, credential, memberships, ...person } = row.person
    return {
      id: row.id,
      secondStep: row.secondStep,
      hasSecondStep: Boolean(credential?.totpSince),
      person,
      memberships: memberships.map((held) => ({ ...held, role: held.role as Role })),
    }
  })
}

/** Ends one session, or with `personId` all of that person's; `reason` is kept. */
export function endSessions(
  access: Access,
  which: { id: string } | { personId: string },
  reason: string,
): Promise<void> {
  return withAccess(access, async (tx) => {
    await tx.session.updateMany({
      where: { ...which, endedAt: null },
      data: { endedAt: new Date(), endedReason: reason },
    })
  })
}
