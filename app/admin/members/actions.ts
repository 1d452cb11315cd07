'use server'

import { platformAction } from '@/lib/actions/staff-action'
import { invite } from '@/lib/auth/invite'
import { resolveScope, setPlatformMemberDisabled, setScope } from '@/lib/data/administration/platform-members'
import { revokeInvitation } from '@/lib/data/invitations'
import { blocked, done, invalid } from '@/lib/domain/action-result'
import { disableSchema, invitePlatformSchema, revokeSchema, scopeSchema } from './schemas'

/** What cannot be taken for a division, in a sentence; null when everything can. */
function scopeProblem(found: { unknown: string[]; ambiguous: string[] }): string | null {
  if (found.unknown.length > 0) return `不认识：${found.unknown.join('、')}。请照“单位”里的名称或代码填写`
  if (found.ambiguous.length > 0) return `有几个同名的，请填代码：${found.ambiguous.join('、')}`
  return null
}

export const invitePlatformMember = platformAction(
  'jurisdictions:manage',
  invitePlatformSchema,
  async (access, { name, mail, role, scope }) => {
    const found = await resolveScope(access, role === 'auditor' ? scope : '')
    const problem = scopeProblem(found)
    if (problem) return invalid({ scope: [problem] })
    const link = await invite(access, { role, scope: found.codes, name, mail, place: '责任清单平台' })
    const how = link.mailed ? '已发到对方邮箱，也可以' : '请'
    return done({
      message: `给${name}的链接已生成，7 天内有效，只能用一次。${how}复制下面的链接，亲手交给本人：`,
      value: { lines: [link.address] },
    })
  },
)

export const revokePlatformInvitation = platformAction(
  'jurisdictions:manage',
  revokeSchema,
  async (access, { invitation }) => {
    const revoked = await revokeInvitation(access, invitation)
    return revoked ? done({ message: '邀请已撤回，链接作废。' }) : blocked('这个邀请已经用过或撤回了。')
  },
)

export const disablePlatformMember = platformAction(
  'jurisdictions:manage',
  disableSchema,
  async (access, { membership, disabled }) => {
    const change = await setPlatformMemberDisabled(access, membership, disabled === 'yes')
    if (change === 'missing') return blocked('没有这位平台成员。')
    if (change === 'last-operator') return blocked('这是最后一位平台管理员，不能停用。')
    return done({ message: disabled === 'yes' ? '已停用，对方已退出登录。' : '已恢复。' })
  },
)

export const reviseScope = platformAction(
  'jurisdictions:manage',
  scopeSchema,
  async (access, { membership, scope }) => {
    const found = await resolveScope(access, scope)
    const problem = scopeProblem(found)
    if (problem) return invalid({ scope: [problem] })
    const changed = await setScope(access, membership, found.codes)
    return changed ? done({ message: '范围已保存。对方要重新登录。' }) : blocked('没有这位审计员。')
  },
)
