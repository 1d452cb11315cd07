import { cache } from 'react'
import { findSession, type SessionFacts } from '@/lib/data/sessions'
import type { Access } from '@/lib/domain/access'
import { platformRoles, rolesIn } from '@/lib/domain/membership'
import { memberAccess, signInAccess } from './access'
import { readSessionCookie } from './session-cookie'

export type Session = SessionFacts

/** Who is signed in; null when nobody is or the session no longer holds. Asked once a request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const id = await readSessionCookie()
  return id ? findSession(signInAccess('会话'), id, new Date()) : null
})

/** What the person may do in that bureau; null when they hold no role there. */
export function accessIn(session: Session, jurisdictionCode: string): Access | null {
  const roles = rolesIn(session.memberships, jurisdictionCode)
  if (roles.length === 0) return null
  return memberAccess({ personId: session.person.id, actor: session.person.name, jurisdictionCode, roles })
}

/** What the person may do on the platform and with their own account. */
export function platformAccess(session: Session): Access {
  return memberAccess({
    personId: session.person.id,
    actor: session.person.name,
    jurisdictionCode: null,
    roles: platformRoles(session.memberships),
  })
}
