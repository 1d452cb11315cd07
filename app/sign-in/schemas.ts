import { z } from 'zod'

/** A path of ours to return to; anything else leads to the start of the workspace. */
export const returnPath = z
  .string()
  .optional()
  .transform((path) => (path && /^\/(?:staff|admin|audit)(?:\/|$|\?)/.test(path) ? path : '/staff'))

export const signInSchema = z.object({
  loginName: z.string().trim().min(1, '请填写登录名'),
  password: z.string().min(1, '请填写密码'),
  next: returnPath,
})
