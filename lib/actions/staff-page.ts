import { notFound, redirect } from 'next/navigation'
import {
  accessIn,
  currentSession,
  lacksPlatformSecondStep,
  lacksSecondStep,
  platformAccess,
  type Session,
} from '@/lib/auth/session'
import type { Access } from '@/lib/domain/access'
import { rolesIn } from '@/lib/domain/membership'
import { type Permission, ROLE_PERMISSIONS } from '@/lib/domain/permissions'
import { returnPath } from '@/lib/domain/return-path'
import { siteOrigin } from '@/lib/server/site-origin'

export interface StaffPage {
  session: Session
  access: Access
  /** Of the page, with the site's own name, without what narrows it down: what paper says. */
  address: string
}

/**
 * Opens a page of a bureau for whoever is signed in. Leads to the sign-in page and back again (`path`) when nobody is;
 * answers 404 when the person holds no role there or may not do what the page is for. Whoever lacks a second step that
 * the bureau demands is led to set it up.
 */
export async function openStaffPage(permission: Permission, code: string, path: string): Promise<StaffPage> {
  const session = await signedIn(path)
  const access = await accessIn(session, code)
  if (!access && mayIn(session, code, permission) && (await lacksSecondStep(session, code)))
    redirect(`/staff/account/second-step?next=${encodeURIComponent(returnPath.parse(path))}`)
  if (!access?.permissions.has(permission)) notFound()
  return { session, access, address: `${siteOrigin()}${path}` }
}

/** Whether one of the person's roles there grants it, second step or not. */
function mayIn(session: Session, code: string, permission: Permission): boolean {
  return rolesIn(session.memberships, code).some((role) =>
    (ROLE_PERMISSIONS[role] as readonly Permission[]).includes(permission),
  )
}

/** The same for pages of the platform and of one's own account, which stays open to whoever must set up a second step. */
export async function openPlatformPage(permission: Permission, path: string): Promise<StaffPage> {
  const session = await signedIn(path)
  if (permission !== 'account:manage' && lacksPlatformSecondStep(session))
    redirect(`/staff/account/second-step?next=${encodeURIComponent(returnPath.parse(path))}`)
  const access = platformAccess(session)
  if (!access.permissions.has(permission)) notFound()
  return { session, access, address: `${siteOrigin()}${path}` }
}

async function signedIn(path: string): Promise<Session> {
  const session = await currentSession()
  if (!session) redirect(`/sign-in?next=${encodeURIComponent(returnPath.parse(path))}`)
  return session
}
