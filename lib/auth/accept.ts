import {
  type Accepted,
  joinAsNewPerson,
  joinAsPerson,
  resetPassword,
  servesOnlyThere,
} from '@/lib/data/accept-invitation'
import { findInvitation, type Invitation } from '@/lib/data/invitations'
import { takeAttempt } from '@/lib/data/throttle'
import { addressKey, INVITATION_RULE } from '@/lib/domain/accounts/throttle'
import { signInAccess } from './access'
import { hashLinkToken } from './link-token'
import { hashPassword } from './passwords'
import type { Session } from './session'

/** The invitation behind a link that may be used now; null otherwise. Guessing at links is counted by address. */
export async function openInvitation(
  token: string,
  address: string | null,
  now = new Date(),
): Promise<Invitation | null> {
  const access = signInAccess('邀请链接')
  const found = await findInvitation(access, hashLinkToken(token), now)
  if (!found) {
    if (address) await takeAttempt(access, `invitation:${addressKey(address)}`, INVITATION_RULE, now)
    return null
  }
  const { purpose, personId, jurisdictionCode } = found
  if (purpose === 'join' || !personId || !jurisdictionCode) return found
  // Since the link was made the person may have come to serve elsewhere too.
  return (await servesOnlyThere(access, personId, jurisdictionCode)) ? found : null
}

/** Makes a new account of the invitation. */
export async function joinNew(
  invitation: Invitation,
  person: { loginName: string; name: string; password: string },
  now = new Date(),
): Promise<Accepted> {
  const { password, ...facts } = person
  const passwordHash = await hashPassword(password)
  const access = signInAccess(facts.name, null, invitation.jurisdictionCode)
  return joinAsNewPerson(access, invitation, { ...facts, mail: invitation.mail, passwordHash }, now)
}

/** Gives whoever is signed in the role of the invitation. */
export function joinSignedIn(invitation: Invitation, session: Session, now = new Date()): Promise<Accepted> {
  const { id, name } = session.person
  return joinAsPerson(signInAccess(name, id, invitation.jurisdictionCode), invitation, id, now)
}

/** Sets the new password of a reset link. */
export async function reset(invitation: Invitation, password: string, now = new Date()): Promise<Accepted> {
  const { personId, name } = invitation
  return resetPassword(signInAccess(name, personId), invitation, await hashPassword(password), now)
}
