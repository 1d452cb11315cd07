import { z } from 'zod'
import { mailSchema, personNameSchema } from '@/lib/domain/accounts/person-fields'
import { PLATFORM_ROLES } from '@/lib/domain/membership'

const scope = z.string().trim().max(4000, '范围太长').default('')

export const invitePlatformSchema = z.object({
  name: personNameSchema,
  mail: mailSchema,
  role: z.enum(PLATFORM_ROLES, '请选择角色'),
  scope,
})

export const revokeSchema = z.object({ invitation: z.uuid() })

export const disableSchema = z.object({ membership: z.uuid(), disabled: z.enum(['yes', 'no']) })

export const scopeSchema = z.object({ membership: z.uuid(), scope })
