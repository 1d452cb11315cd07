'use server'

import { visitorAction } from '@/lib/actions/visitor-action'
import { enter, whence } from '@/lib/auth/enter'
import { readHalfOpenCookie } from '@/lib/auth/half-open'
import { takeSecondStep } from '@/lib/auth/second-step'
import { signIn } from '@/lib/auth/sign-in'
import { blocked, done } from '@/lib/domain/action-result'
import { secondStepSchema, signInSchema } from './schemas'
import { TOO_SLOW, tooMany } from './texts'

export const signInAction = visitorAction('session:open', signInSchema, async (input) => {
  const result = await signIn({ ...input, ...(await whence()) })
  if (result.status === 'locked') return blocked(tooMany(result.minutes))
  const to = await enter(result, input.next)
  return to ? done({ to }) : blocked('登录名或密码不对。')
})

export const secondStepAction = visitorAction('session:open', secondStepSchema, async (input) => {
  const halfOpen = await readHalfOpenCookie(new Date())
  if (!halfOpen) return blocked(TOO_SLOW)
  const result = await takeSecondStep(halfOpen, input['one-time-code'], await whence())
  if (result.status === 'expired') return blocked(TOO_SLOW)
  if (result.status === 'locked') return blocked(tooMany(result.minutes))
  const to = await enter(result, halfOpen.next)
  return to ? done({ to }) : blocked('验证码不对，或者已经用过。请等手机上换了新的 6 位数字再填。')
})
