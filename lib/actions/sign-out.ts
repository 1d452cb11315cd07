import { z } from 'zod'
import { leave } from '@/lib/auth/enter'
import { done } from '@/lib/domain/action-result'
import { platformAction } from './staff-action'

/** Ends the session of this browser; every frame of a signed-in page carries it. */
export const signOutHere = platformAction('account:manage', z.object({}), async () => {
  await leave(false)
  return done({ to: '/sign-in' })
})
