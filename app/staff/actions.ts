'use server'

import { z } from 'zod'
import { platformAction } from '@/lib/actions/staff-action'
import { takeSessionCookie } from '@/lib/auth/session-cookie'
import { signOut } from '@/lib/auth/sign-in'
import { done } from '@/lib/domain/action-result'

export const signOutAction = platformAction('account:manage', z.object({}), async () => {
  await signOut()
  await takeSessionCookie()
  return done({ to: '/sign-in' })
})
