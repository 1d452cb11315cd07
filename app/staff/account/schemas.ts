import { z } from 'zod'
import { mailSchema, personNameSchema } from '@/lib/domain/accounts/person-fields'

const typedPassword = z.string().max(1000, '密码太长').default('')

export const profileSchema = z.object({
  name: personNameSchema,
  mail: mailSchema,
  'current-password': typedPassword,
})

export const passwordSchema = z
  .object({
    'current-password': typedPassword,
    'new-password': z.string().min(1, '请填写新密码').max(1000, '密码太长'),
    'new-password-again': z.string().max(1000, '密码太长'),
  })
  .refine((typed) => typed['new-password'] === typed['new-password-again'], {
    path: ['new-password-again'],
    message: '两次填的新密码不一样',
  })

export const confirmPasswordSchema = z.object({ 'current-password': typedPassword })

export const codeSchema = z.object({
  'one-time-code': z.string().trim().min(1, '请填写验证码').max(40, '验证码太长'),
})

export const nothingSchema = z.object({})

export const sessionSchema = z.object({ session: z.uuid() })
