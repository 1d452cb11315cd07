'use server'

import { platformAction } from '@/lib/actions/staff-action'
import { provePassword } from '@/lib/auth/own-account'
import { newRecoveryCodes } from '@/lib/auth/recovery-codes'
import { replaceRecoveryCodes } from '@/lib/data/second-step'
import { blocked, done, invalid } from '@/lib/domain/action-result'
import { confirmPasswordSchema } from '../schemas'

export const makeRecoveryCodes = platformAction(
  'account:manage',
  confirmPasswordSchema,
  async (access, input, { person }) => {
    const proof = await provePassword(access, input['current-password'])
    if (proof.status !== 'proven') return invalid({ 'current-password': [proof.message] })
    const { codes, hashes } = newRecoveryCodes(person.id)
    if (!(await replaceRecoveryCodes(access, hashes))) return blocked('请先设置第二步验证。')
    return done({ message: '这是新的恢复码，旧的都已作废。', value: { lines: codes } })
  },
)
