import { z } from 'zod'
import { leave } from '@/lib/auth/enter'
import { done } from '@/lib/domain/action-result'
import { type DeclaredAction, platformAction } from './staff-action'

/**
 * An action that ends the session of this browser. Each file of actions makes its own: the framework knows an action by
 * the file that exports it, and one function exported by two files is found by neither page for sure.
 */
export function signOutOf(permission: 'account:manage'): DeclaredAction {
  return platformAction(permission, z.object({}), async () => {
    await leave(false)
    return done({ to: '/sign-in' })
  })
}
