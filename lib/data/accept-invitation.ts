import type { Access } from '@/lib/domain/access'
import { recordAudit } from './audit'
import { type Invitation, useInvitation } from './invitations'
import { endSessionsOf } from './members'
import { type Transaction, withAccess } from './with-access'

export type Accepted = { status: 'accepted'; personId: string } | { status: 'used' } | { status: 'taken' }

class Used extends Error {}

function asAccepted(error: unknown): Accepted {
  if (error instanceof Used) return { status: 'used' }
  throw error
}

/**
 * Makes a new person of whoever was invited. `taken` when the login name is; `used` when the link was used meanwhile:
 * then nothing has changed.
 */
export function joinAsNewPerson(
  access: Access,
  invitation: Invitation,
  person: { loginName: string; name: string; mail: string | null; passwordHash: string },
  now: Date,
): Promise<Accepted> {
  return withAccess(access, async (tx): Promise<Accepted> => {
    const { passwordHash, ...facts } = person
    const id = crypto.randomUUID()
    const { count } = await tx.person.createMany({ data: [{ id, ...facts }], skipDuplicates: true })
    if (count === 0) return { status: 'taken' }
    await tx.credential.createMany({ data: [{ personId: id, passwordHash, changedAt: now }] })
    if (!(await useInvitation(tx, invitation.id, id, now))) throw new Used()
    await addMembership(tx, access, invitation, id, facts.name)
    return { status: 'accepted', personId: id }
  }).catch(asAccepted)
}

/** Gives a person who has an account already the role of the invitation. */
export function joinAsPerson(
  access: Access,
  invitation: Invitation,
  personId: string,
  now: Date,
): Promise<Accepted> {
  return withAccess(access, async (tx): Promise<Accepted> => {
    if (!(await useInvitation(tx, invitation.id, personId, now))) throw new Used()
    await addMembership(tx, access, invitation, personId, access.actor)
    return { status: 'accepted', personId }
  }).catch(asAccepted)
}

async function addMembership(
  tx: Transaction,
  access: Access,
  { id, role, scope, jurisdictionCode }: Invitation,
  personId: string,
  name: string,
): Promise<void> {
  if (!role) throw new Error(`invitation ${id} has no role`)
  const membership = { personId, role, jurisdictionCode, scope }
  const { count } = await tx.membership.updateMany({
    where: { personId, role, jurisdictionCode },
    data: { disabledAt: null, scope },
  })
  if (count === 0) await tx.membership.createMany({ data: [membership] })
  await recordAudit(tx, access, {
    action: 'member:join',
    entryId: personId,
    after: { name, role, scope, invitation: id },
  })
}

/** Gives the person of a reset link a new password; the second step goes, and every session ends. */
export function resetPassword(
  access: Access,
  invitation: Invitation,
  passwordHash: string,
  now: Date,
): Promise<Accepted> {
  return withAccess(access, async (tx): Promise<Accepted> => {
    const { personId } = invitation
    if (!personId || !(await useInvitation(tx, invitation.id, personId, now))) throw new Used()
    const fresh = {
      passwordHash,
      changedAt: now,
      totpSecret: null,
      totpSince: null,
      totpLastStep: null,
      recoveryHashes: [],
    }
    await tx.credential.upsert({ where: { personId }, create: { personId, ...fresh }, update: fresh })
    await endSessionsOf(tx, personId, 'password-changed')
    await recordAudit(tx, access, {
      action: 'account:reset',
      entryId: personId,
      after: { invitation: invitation.id },
    })
    return { status: 'accepted', personId }
  }).catch(asAccepted)
}

/**
 * Whether a bureau may reset that person's means of signing in: only of somebody who serves there and nowhere else,
 * else an administrator could become an operator, or a member of another bureau.
 */
export function servesOnlyThere(
  access: Access,
  personId: string,
  jurisdictionCode: string,
): Promise<boolean> {
  return withAccess(access, async (tx) => {
    const rows = await tx.membership.findMany({
      where: { personId },
      select: { jurisdictionCode: true, disabledAt: true },
    })
    const there = rows.some((held) => held.jurisdictionCode === jurisdictionCode)
    return (
      there && !rows.some((held) => held.jurisdictionCode !== jurisdictionCode && held.disabledAt === null)
    )
  })
}
