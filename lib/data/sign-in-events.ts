import type { Access } from '@/lib/domain/access'
import { recordAudit } from './audit'
import { withAccess } from './with-access'

/**
 * Writes down what happened before anybody was signed in: a failure, a lock-out. What was typed as a login name is kept
 * only when it is one: else it may be a password in the wrong field.
 */
export function recordSignInEvent(
  access: Access,
  event: {
    action: 'sign-in:failed' | 'sign-in:locked'
    personId: string | null
    address: string | null
    step: 'password' | 'second-step' | 'single-sign-on'
  },
): Promise<void> {
  const { action, personId, ...facts } = event
  return withAccess(access, (tx) =>
    recordAudit(tx, access, { action, entryId: personId ?? undefined, after: facts }),
  )
}
