'use server'

import { platformAction } from '@/lib/actions/staff-action'
import { provePassword, stepOfSealed } from '@/lib/auth/own-account'
import { seal } from '@/lib/auth/seal'
import { newTotpSecret } from '@/lib/auth/totp'
import { findOwnCredential } from '@/lib/data/credentials'
import { confirmSecondStep, proposeSecondStep, removeSecondStep } from '@/lib/data/second-step'
import { blocked, done, invalid } from '@/lib/domain/action-result'
import { codeSchema, confirmPasswordSchema } from '../schemas'

export const beginSecondStep = platformAction(
  'account:manage',
  confirmPasswordSchema,
  async (access, input, { person }) => {
    const proof = await provePassword(access, input['current-password'])
    if (proof.status !== 'proven') return invalid({ 'current-password': [proof.message] })
    const proposed = await proposeSecondStep(access, seal('totp-secret', newTotpSecret(), person.id))
    return proposed ? done({ message: '请用手机扫下面的图。' }) : blocked('已经设置过第二步验证了。')
  },
)

export const confirmSecondStepAction = platformAction(
  'account:manage',
  codeSchema,
  async (access, input, { id, person }) => {
    const { totpSecret, totpSince } = await findOwnCredential(access)
    if (!totpSecret || totpSince) return blocked('请先开始设置。')
    const step = await stepOfSealed(totpSecret, person.id, input['one-time-code'], null)
    if (step === null)
      return invalid({ 'one-time-code': ['验证码不对。请核对手机时间是否准确，再填最新的 6 位数字'] })
    const confirmed = await confirmSecondStep(access, { totpSecret, step, sessionId: id })
    return confirmed ? done({ to: '/staff/account/recovery-codes' }) : blocked('请重新开始设置。')
  },
)

export const removeSecondStepAction = platformAction(
  'account:manage',
  confirmPasswordSchema,
  async (access, input, { id }) => {
    const proof = await provePassword(access, input['current-password'])
    if (proof.status !== 'proven') return invalid({ 'current-password': [proof.message] })
    await removeSecondStep(access, id)
    return done({ message: '第二步验证已取消，恢复码已作废。' })
  },
)
