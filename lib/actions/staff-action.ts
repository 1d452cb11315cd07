import type { z } from 'zod'
import { accessIn, currentSession, platformAccess, type Session } from '@/lib/auth/session'
import type { Access } from '@/lib/domain/access'
import type { ActionResult, FormAction, WorkResult } from '@/lib/domain/action-result'
import { divisionCodeSchema } from '@/lib/domain/jurisdiction'
import type { Permission } from '@/lib/domain/permissions'
import { typedValues } from './form-data'
import { runAction } from './run-action'

/** An action that knows what it demands, for the tests that try every action as every role. */
export type DeclaredAction = FormAction & {
  readonly permission: Permission
  readonly place: 'bureau' | 'platform'
}

const NOT_ALLOWED = '您没有做这件事的权限。'
const SIGNED_OUT = '登录已失效，请在另一个窗口重新登录后，再回来提交。'

/**
 * An action of a member in the bureau the form's `code` names: permission, schema, work. The code comes from the page's
 * address, never from the session; whoever is no member there is refused like one who lacks the permission.
 */
export function staffAction<Schema extends z.ZodType>(
  permission: Permission,
  schema: Schema,
  work: (access: Access, input: z.output<Schema>, session: Session) => Promise<WorkResult>,
): DeclaredAction {
  const action = async (_previous: ActionResult, form: FormData): Promise<ActionResult> => {
    const session = await currentSession()
    if (!session) return refuse(form, SIGNED_OUT)
    const code = divisionCodeSchema.safeParse(form.get('code'))
    const access = code.success ? await accessIn(session, code.data) : null
    if (!access?.permissions.has(permission)) return refuse(form, NOT_ALLOWED)
    return runAction(form, schema, (input) => work(access, input, session))
  }
  return Object.assign(action, { permission, place: 'bureau' as const })
}

/** The same for what belongs to the platform or to one's own account: the access has no jurisdiction. */
export function platformAction<Schema extends z.ZodType>(
  permission: Permission,
  schema: Schema,
  work: (access: Access, input: z.output<Schema>, session: Session) => Promise<WorkResult>,
): DeclaredAction {
  const action = async (_previous: ActionResult, form: FormData): Promise<ActionResult> => {
    const session = await currentSession()
    if (!session) return refuse(form, SIGNED_OUT)
    const access = platformAccess(session)
    if (!access.permissions.has(permission)) return refuse(form, NOT_ALLOWED)
    return runAction(form, schema, (input) => work(access, input, session))
  }
  return Object.assign(action, { permission, place: 'platform' as const })
}

function refuse(form: FormData, message: string): ActionResult {
  return { status: 'forbidden', message, values: typedValues(form) }
}
