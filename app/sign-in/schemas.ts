import { z } from 'zod'
import { returnPath } from '@/lib/domain/return-path'

export const signInSchema = z.object({
  loginName: z.string().trim().min(1, '请填写登录名').max(200, '登录名太长'),
  password: z.string().min(1, '请填写密码').max(1000, '密码太长'),
  next: returnPath,
})

export const secondStepSchema = z.object({
  'one-time-code': z.string().trim().min(1, '请填写验证码').max(40, '验证码太长'),
})
