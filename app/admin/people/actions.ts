'use server'

import { platformAction } from '@/lib/actions/staff-action'
import { inviteToReset } from '@/lib/auth/invite'
import { findPersonToReset, setPersonDisabled } from '@/lib/data/administration/people'
import { blocked, done } from '@/lib/domain/action-result'
import { disablePersonSchema, personSchema } from './schemas'

export const disablePerson = platformAction(
  'jurisdictions:manage',
  disablePersonSchema,
  async (access, { person, disabled }) => {
    const change = await setPersonDisabled(access, person, disabled === 'yes')
    if (change === 'own') return blocked('不能停用自己的账号。')
    if (change === 'missing') return blocked('没有这个账号。')
    return done({ message: disabled === 'yes' ? '账号已停用，所有设备已退出。' : '账号已恢复。' })
  },
)

export const resetPerson = platformAction(
  'jurisdictions:manage',
  personSchema,
  async (access, { person }) => {
    if (person === access.personId) return blocked('自己的密码请在“我的账号”里换。')
    const whom = await findPersonToReset(access, person)
    const link = whom && (await inviteToReset(access, whom))
    if (!link) return blocked('没有这个账号，或者它已停用。')
    return done({
      message: '重设链接已生成，7 天内有效，只能用一次。请核实身份后亲手交给本人：',
      value: { lines: [link.address] },
    })
  },
)
