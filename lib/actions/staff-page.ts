import { notFound, redirect } from 'next/navigation'
import { accessIn, currentSession, platformAccess, type Session } from '@/lib/auth/session'
import type { Access } from '@/lib/domain/access'
import type { Permission } from '@/lib/domain/permissions'

export interface StaffPage {
  session: Session
  access: Access
}

/**
 * Opens a page of a bureau for whoever is signed in. Leads to the sign-in page and back again (`path`) when nobody is;
 * answers 404 when the person holds no role there or may not do what the page is for.
 */
export async function openStaffPage(permission: Permission, code: string, path: string): Promise<StaffPage> {
  const session = await signedIn(path)
  const access = accessIn(session, code)
  if (!access?.permissions.has(permission)) notFound()
  return { session, access }
}

/** The same for pages of the platform and of one's own account. */
export async function openPlatformPage(permission: Permission, path: string): Promise<StaffPage> {
  const session = await signedIn(path)
  const access = platformAccess(session)
  if (!access.permissions.has(permission)) notFound()
  return { session, access }
}

async function signedIn(path: string): Promise<Session> {
  const session = await currentSession()
  if (!session) redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  return session
}
