import { z } from 'zod'
import { mailSchema, personNameSchema } from '@/lib/domain/accounts/person-fields'
import { BUREAU_ROLES } from '@/lib/domain/membership'

const role = z.enum(BUREAU_ROLES, '请选择角色')

export const inviteSchema = z.object({ name: personNameSchema, mail: mailSchema, role })

export const revokeSchema = z.object({ invitation: z.uuid() })

export const memberSchema = z.object({ person: z.uuid() })

export const disableSchema = memberSchema.extend({ disabled: z.enum(['yes', 'no']) })

export const rolesSchema = memberSchema.extend({
  /** The roles the form was made with, so that two administrators do not undo each other unseen. */
  before: z.string().transform((text, context) => {
    const parsed = z.array(role).safeParse(text.split(',').filter(Boolean))
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: '页面已经过期，请刷新' })
    return z.NEVER
  }),
  roles: z.array(role).min(1, '至少选一个角色；不再参加工作的，请用“停用”'),
})
