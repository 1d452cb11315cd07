import type { Access } from '@/lib/domain/access'
import type { Membership } from '@/lib/domain/membership'
import type { Role } from '@/lib/domain/permissions'
import { recordAudit } from './audit'
import { ownId } from './credentials'
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
  /** Of the bureaus the person serves, those that demand a second step. */
  strictBureaus: string[]
}

/** Why a session ended before its time. */
export type EndReason = 'signed-out' | 'everywhere' | 'disabled' | 'role-changed' | 'password-changed'

/** Begins a session of a person who has proven who they are; returns its id. */
export function openSession(
  access: Access,
  sign: {
    personId: string
    secondStep: boolean
    address: string | null
    device: string | null
    now: Date
    /** How the person proved who they are, for the audit log. */
    how?: 'password' | 'single-sign-on'
  },
): Promise<string> {
  return withAccess(access, async (tx) => {
    const { personId, secondStep, address, device, now } = sign
    const expiresAt = new Date(now.getTime() + ABSOLUTE_LIMIT)
    const { id } = await tx.session.create({
      data: { personId, secondStep, address, device, expiresAt, createdAt: now, lastSeenAt: now },
      select: { id: true },
    })
    await recordAudit(tx, access, {
      action: 'session:open',
      entryId: personId,
      after: { address, device, secondStep, how: sign.how ?? 'password' },
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
              select: {
                role: true,
                jurisdictionCode: true,
                scope: true,
                jurisdiction: { select: { settings: { select: { requireSecondStep: true } } } },
              },
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
      memberships: memberships.map(({ role, jurisdictionCode, scope }) => ({
        role: role as Role,
        jurisdictionCode,
        scope,
      })),
      strictBureaus: memberships.flatMap((held) =>
        held.jurisdictionCode && held.jurisdiction?.settings?.requireSecondStep
          ? [held.jurisdictionCode]
          : [],
      ),
    }
  })
}

/**
 * Ends sessions of the person themselves: one (`id`), all but one (`except`), or all; returns how many. What was ended
 * already, and what is another person's, stays as it is.
 */
export function endOwnSessions(
  access: Access,
  which: { id: string } | { except: string } | 'all',
  reason: EndReason,
): Promise<number> {
  return withAccess(access, async (tx) => {
    const personId = ownId(access)
    const chosen = which === 'all' ? {} : 'id' in which ? { id: which.id } : { id: { not: which.except } }
    const { count } = await tx.session.updateMany({
      where: { ...chosen, personId, endedAt: null },
      data: { endedAt: new Date(), endedReason: reason },
    })
    if (count > 0)
      await recordAudit(tx, access, { action: 'session:end', entryId: personId, after: { reason, count } })
    return count
  })
}

export interface OwnSession {
  id: string
  createdAt: Date
  lastSeenAt: Date
  address: string | null
  device: string | null
}

/** The person's sessions that still hold, the latest used first. */
export function listOwnSessions(access: Access, now: Date): Promise<OwnSession[]> {
  return withAccess(access, (tx) =>
    tx.session.findMany({
      where: {
        personId: ownId(access),
        endedAt: null,
        expiresAt: { gt: now },
        lastSeenAt: { gt: new Date(now.getTime() - IDLE_LIMIT) },
      },
      select: { id: true, createdAt: true, lastSeenAt: true, address: true, device: true },
      orderBy: { lastSeenAt: 'desc' },
    }),
  )
}
