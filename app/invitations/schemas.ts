import { z } from 'zod'
import { loginNameSchema, personNameSchema } from '@/lib/domain/accounts/person-fields'

export const tokenSchema = z.string().regex(/^[\w-]{43}$/)

const chosen = {
  token: tokenSchema,
  'new-password': z.string().min(1, '请填写密码').max(1000, '密码太长'),
  'new-password-again': z.string().max(1000, '密码太长'),
}

const same = (typed: { 'new-password': string; 'new-password-again': string }) =>
  typed['new-password'] === typed['new-password-again']
const different = { path: ['new-password-again'], message: '两次填的密码不一样' }

export const newAccountSchema = z
  .object({ ...chosen, name: personNameSchema, loginName: loginNameSchema })
  .refine(same, different)

export const resetSchema = z.object(chosen).refine(same, different)

export const acceptSchema = z.object({ token: tokenSchema })
