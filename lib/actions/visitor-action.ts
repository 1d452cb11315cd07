import type { z } from 'zod'
import type { ActionResult, FormAction, WorkResult } from '@/lib/domain/action-result'
import type { Permission } from '@/lib/domain/permissions'
import { runAction } from './run-action'

export type VisitorPermission = Extract<Permission, 'session:open' | 'feedback:send' | 'public:read'>

/** An action that needs no account: signing in, accepting an invitation, sending feedback. */
export function visitorAction<Schema extends z.ZodType>(
  permission: VisitorPermission,
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<WorkResult>,
): FormAction & { readonly permission: VisitorPermission; readonly place: 'visitor' } {
  const action = (_previous: ActionResult, form: FormData) => runAction(form, schema, work)
  return Object.assign(action, { permission, place: 'visitor' as const })
}
