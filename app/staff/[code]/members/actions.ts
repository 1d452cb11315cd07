'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { invite, inviteToReset } from '@/lib/auth/invite'
import { revokeInvitation } from '@/lib/data/invitations'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { listMembers, setMemberDisabled, setRoles } from '@/lib/data/members'
import { blocked, done, stale } from '@/lib/domain/action-result'
import { disableSchema, inviteSchema, memberSchema, revokeSchema, rolesSchema } from './schemas'
import { LAST_ADMINISTRATOR, linkMessage, NOT_A_MEMBER } from './texts'

export const inviteMember = staffAction('members:manage', inviteSchema, async (access, input) => {
  const place = await findJurisdiction(access, access.jurisdictionCode ?? '')
  const link = await invite(access, { ...input, scope: [], place: place?.bureauName ?? place?.name ?? '' })
  return done({ message: linkMessage(input.name, link), value: { lines: [link.address] } })
})

export const revokeMemberInvitation = staffAction('members:manage', revokeSchema, async (access, input) => {
  const revoked = await revokeInvitation(access, input.invitation)
  return revoked ? done({ message: '邀请已撤回，链接作废。' }) : blocked('这个邀请已经用过或撤回了。')
})

export const changeRoles = staffAction('members:manage', rolesSchema, async (access, input) => {
  const { person, before, roles: after } = input
  const change = await setRoles(access, person, { before, after })
  if (change === 'missing') return blocked(NOT_A_MEMBER)
  if (change === 'stale') return stale('角色刚刚被别人改过。请刷新页面，看清现在的角色再改。', null)
  if (change === 'last-administrator') return blocked(LAST_ADMINISTRATOR)
  return done({ message: '角色已保存。对方要重新登录。' })
})

export const disableMember = staffAction('members:manage', disableSchema, async (access, input) => {
  const change = await setMemberDisabled(access, input.person, input.disabled === 'yes')
  if (change === 'missing') return blocked(NOT_A_MEMBER)
  if (change === 'last-administrator') return blocked(LAST_ADMINISTRATOR)
  return done({ message: input.disabled === 'yes' ? '已停用，对方已退出登录。' : '已恢复。' })
})

export const makeResetLink = staffAction('members:manage', memberSchema, async (access, input) => {
  const [member] = await listMembers(access, input.person)
  if (!member) return blocked(NOT_A_MEMBER)
  if (member.disabled) return blocked('已停用的成员不能重设密码，请先恢复。')
  if (member.personId === access.personId) return blocked('自己的密码请在“我的账号”里换。')
  const { personId, name, mail } = member
  const link = await inviteToReset(access, { personId, name, mail })
  if (!link) return blocked('这位成员还在别的单位或平台任职，请联系平台管理员重设。')
  return done({ message: linkMessage(name, link), value: { lines: [link.address] } })
})
