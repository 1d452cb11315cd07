import type { Access } from '@/lib/domain/access'
import { recordAudit } from './audit'
import { issuerStands, servesThereAlone } from './invitation-issuer'
import { type Invitation, useInvitation } from './invitations'
import { endSessionsOf, lockMembers } from './members'
import { type Transaction, withAccess } from './with-access'

export type Accepted =
  | { status: 'accepted'; personId: string }
  | { status: 'used' }
  | { status: 'taken' }
  /** Whoever made the link cannot use it. */
  | { status: 'own' }
  /** An administrator has shut the person out there, and alone can let them in again. */
  | { status: 'disabled' }

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
    await takeUp(tx, invitation, id, now)
    await addMembership(tx, access, invitation, id, facts.name)
    return { status: 'accepted', personId: id }
  }).catch(asAccepted)
}

/** Uses the link up, unless it was used meanwhile or its maker may no longer make it. */
async function takeUp(tx: Transaction, invitation: Invitation, personId: string, now: Date): Promise<void> {
  if (!(await useInvitation(tx, invitation.id, personId, now))) throw new Used()
  if (!(await issuerStands(tx, invitation))) throw new Used()
}

/**
 * Gives a person who has an account already the role of the invitation. `own` to whoever made it, `disabled` to whom an
 * administrator has shut out there: the link stays good, and nothing changes.
 */
export function joinAsPerson(
  access: Access,
  invitation: Invitation,
  personId: string,
  now: Date,
): Promise<Accepted> {
  return withAccess(access, async (tx): Promise<Accepted> => {
    const { jurisdictionCode } = invitation
    if (invitation.createdBy === personId) return { status: 'own' }
    await lockMembers(tx, jurisdictionCode)
    const shut = { personId, jurisdictionCode, disabledAt: { not: null } }
    if ((await tx.membership.count({ where: shut })) > 0) return { status: 'disabled' }
    await takeUp(tx, invitation, personId, now)
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
    where: { personId, role, jurisdictionCode, disabledAt: null },
    data: { scope },
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
    const { personId, jurisdictionCode, createdBy } = invitation
    if (!personId) throw new Used()
    if (createdBy === personId) return { status: 'own' }
    await takeUp(tx, invitation, personId, now)
    if (jurisdictionCode && !(await servesThereAlone(tx, personId, jurisdictionCode))) throw new Used()
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

/** Whether a bureau may reset that person's means of signing in. */
export function servesOnlyThere(
  access: Access,
  personId: string,
  jurisdictionCode: string,
): Promise<boolean> {
  return withAccess(access, (tx) => servesThereAlone(tx, personId, jurisdictionCode))
}
