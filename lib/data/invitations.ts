import type { Access } from '@/lib/domain/access'
import type { Role } from '@/lib/domain/permissions'
import { recordAudit, recordAudits } from './audit'
import { issuerStands } from './invitation-issuer'
import { type Transaction, withAccess } from './with-access'

/** How long a link may be used, in milliseconds. */
const LIFETIME = 7 * 24 * 60 * 60_000

export interface NewInvitation {
  tokenHash: string
  /** The bureau it belongs to; null for the platform's. */
  jurisdictionCode: string | null
  purpose: 'join' | 'reset'
  /** Whom a reset is for. */
  personId: string | null
  role: Role | null
  scope: string[]
  name: string
  mail: string | null
}

/** Keeps an invitation, which row-level security lets a bureau do for itself alone; returns when it expires. */
export function createInvitation(access: Access, invitation: NewInvitation, now: Date): Promise<Date> {
  return withAccess(access, async (tx) => {
    const expiresAt = new Date(now.getTime() + LIFETIME)
    const { id } = await tx.invitation.create({
      data: { ...invitation, createdBy: access.personId, createdAt: now, expiresAt },
      select: { id: true },
    })
    const { tokenHash: _, ...facts } = invitation
    await recordAudit(tx, access, { action: `invitation:${invitation.purpose}`, entryId: id, after: facts })
    return expiresAt
  })
}

export interface Invitation {
  id: string
  purpose: 'join' | 'reset'
  personId: string | null
  jurisdictionCode: string | null
  role: Role | null
  scope: string[]
  name: string
  mail: string | null
  /** Null when we made it ourselves. */
  createdBy: string | null
  createdAt: Date
  expiresAt: Date
}

const FACTS = {
  id: true,
  purpose: true,
  personId: true,
  jurisdictionCode: true,
  role: true,
  scope: true,
  name: true,
  mail: true,
  createdBy: true,
  createdAt: true,
  expiresAt: true,
} as const

const usable = (now: Date) => ({ usedAt: null, revokedAt: null, expiresAt: { gt: now } })

/** Open invitations of the access's bureau, or of the platform, the latest first. */
export function listInvitations(access: Access, now: Date): Promise<Invitation[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.invitation.findMany({
      where: { jurisdictionCode: access.jurisdictionCode, ...usable(now) },
      select: FACTS,
      orderBy: { createdAt: 'desc' },
    })
    return rows.map(toInvitation)
  })
}

/** Takes an open invitation of the access's bureau, or of the platform, back; false when there is none to take back. */
export function revokeInvitation(access: Access, id: string): Promise<boolean> {
  return withAccess(access, async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, jurisdictionCode: access.jurisdictionCode, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 1) await recordAudit(tx, access, { action: 'invitation:revoke', entryId: id })
    return count === 1
  })
}

/** The invitation behind a link; null when it was used, taken back, has expired, never was, or its maker may no longer make it. */
export function findInvitation(access: Access, tokenHash: string, now: Date): Promise<Invitation | null> {
  return withAccess(access, async (tx) => {
    const row = await tx.invitation.findFirst({ where: { tokenHash, ...usable(now) }, select: FACTS })
    return row && (await issuerStands(tx, row)) ? toInvitation(row) : null
  })
}

/**
 * Takes back every open link the person made, and every one made for them, in the caller's transaction: within that
 * bureau, or wherever the access reaches.
 */
export async function revokeInvitationsOf(
  tx: Transaction,
  access: Access,
  personId: string,
  jurisdictionCode?: string,
): Promise<void> {
  const rows = await tx.invitation.findMany({
    where: {
      ...(jurisdictionCode ? { jurisdictionCode } : {}),
      usedAt: null,
      revokedAt: null,
      OR: [{ createdBy: personId }, { personId }],
    },
    select: { id: true },
  })
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  await tx.invitation.updateMany({
    where: { id: { in: ids }, usedAt: null },
    data: { revokedAt: new Date() },
  })
  await recordAudits(
    tx,
    access,
    ids.map((entryId) => ({ action: 'invitation:revoke', entryId })),
  )
}

/** Uses the invitation up in the caller's transaction; false when somebody was quicker. */
export async function useInvitation(
  tx: Transaction,
  id: string,
  usedBy: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, ...usable(now) },
    data: { usedAt: now, usedBy },
  })
  return count === 1
}

type Row = Omit<Invitation, 'purpose' | 'role'> & { purpose: string; role: string | null }

function toInvitation(row: Row): Invitation {
  return { ...row, purpose: row.purpose === 'reset' ? 'reset' : 'join', role: row.role as Role | null }
}
