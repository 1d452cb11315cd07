import { cache } from 'react'
import { demandsSecondStep } from '@/lib/data/bureau-settings'
import { findSession, type SessionFacts } from '@/lib/data/sessions'
import type { Access } from '@/lib/domain/access'
import { platformRoles, rolesIn } from '@/lib/domain/membership'
import { environment } from '@/lib/server/environment'
import { memberAccess, publicAccess, signInAccess } from './access'
import { readSessionCookie } from './session-cookie'

export type Session = SessionFacts

/** Who is signed in; null when nobody is or the session no longer holds. Asked once a request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const id = await readSessionCookie()
  return id ? findSession(signInAccess('会话'), id, new Date()) : null
})

/** What the person may do in that bureau; null when they hold no role there or lack the second step it demands. */
export async function accessIn(session: Session, jurisdictionCode: string): Promise<Access | null> {
  const roles = rolesIn(session.memberships, jurisdictionCode)
  if (roles.length === 0 || (await lacksSecondStep(session, jurisdictionCode))) return null
  return memberAccess({ personId: session.person.id, actor: session.person.name, jurisdictionCode, roles })
}

/**
 * What the person may do on the platform and with their own account; only the latter while they lack a second step
 * that the platform demands.
 */
export function platformAccess(session: Session): Access {
  return memberAccess({
    personId: session.person.id,
    actor: session.person.name,
    jurisdictionCode: null,
    roles: lacksPlatformSecondStep(session) ? [] : platformRoles(session.memberships),
  })
}

/** Whether the platform demands a second step and this session has not taken one. */
export function lacksPlatformSecondStep(session: Session): boolean {
  return !tookSecondStep(session) && (environment().REQUIRE_SECOND_STEP ?? false)
}

/** Whether the platform or that bureau demands a second step and this session has not taken one. */
export async function lacksSecondStep(session: Session, jurisdictionCode: string): Promise<boolean> {
  if (tookSecondStep(session)) return false
  if (lacksPlatformSecondStep(session) || session.strictBureaus.includes(jurisdictionCode)) return true
  if (session.memberships.some((held) => held.jurisdictionCode === jurisdictionCode)) return false
  return demandsSecondStep(publicAccess(), jurisdictionCode)
}

/** One taken and given up since does not count. */
function tookSecondStep(session: Session): boolean {
  return session.secondStep && session.hasSecondStep
}
