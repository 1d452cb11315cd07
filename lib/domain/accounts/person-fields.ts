import { z } from 'zod'

/** 登录名: typed often, so Latin letters and digits only; kept in lower case. */
export const loginNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/, '登录名用 3 至 32 个小写字母、数字、点或横线，以字母开头')

/** 姓名, as it stands in the record. */
export const personNameSchema = z.string().trim().min(1, '请填写姓名').max(40, '姓名最多 40 个字')

/** A mail address or nothing. */
export const mailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .default('')
  .transform((text, context) => {
    if (text === '') return null
    if (z.email().safeParse(text).success) return text
    context.addIssue({ code: 'custom', message: '邮箱地址不完整，例如 name@example.gov.cn' })
    return z.NEVER
  })
