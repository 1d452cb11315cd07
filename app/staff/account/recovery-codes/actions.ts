'use server'

import { platformAction } from '@/lib/actions/staff-action'
import { newRecoveryCodes } from '@/lib/auth/recovery-codes'
import { replaceRecoveryCodes } from '@/lib/data/second-step'
import { blocked, done } from '@/lib/domain/action-result'
import { nothingSchema } from '../schemas'

export const makeRecoveryCodes = platformAction(
  'account:manage',
  nothingSchema,
  async (access, _, { person }) => {
    const { codes, hashes } = newRecoveryCodes(person.id)
    if (!(await replaceRecoveryCodes(access, hashes))) return blocked('请先设置第二步验证。')
    return done({ message: '这是新的恢复码，旧的都已作废。', value: { lines: codes } })
  },
)
