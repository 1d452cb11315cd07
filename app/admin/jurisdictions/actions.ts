'use server'

import { platformAction, staffAction } from '@/lib/actions/staff-action'
import { addBureau, reviseBureau } from '@/lib/data/administration/jurisdictions'
import { grantSelfApproval, revokeSelfApproval } from '@/lib/data/self-approvals'
import { blocked, done, invalid, stale } from '@/lib/domain/action-result'
import { divisionLine } from '@/lib/server/divisions'
import { addSchema, grantSchema, reviseSchema, revokeGrantSchema } from './schemas'

export const addJurisdiction = platformAction(
  'jurisdictions:manage',
  addSchema,
  async (access, { division, bureauName }) => {
    const line = divisionLine(division)
    if (line.length === 0) return blocked('没有这个区划代码。')
    const added = await addBureau(access, line, bureauName)
    if (!added) return blocked('这个单位已经在了。')
    return done({ to: `/admin/jurisdictions/${division}` })
  },
)

export const reviseJurisdiction = platformAction(
  'jurisdictions:manage',
  reviseSchema,
  async (access, { division, version, ...facts }) => {
    const result = await reviseBureau(access, division, version, facts)
    if (result === 'stale') return stale('别人刚刚改过这个单位。请刷新页面，看清现在的内容再改。', null)
    if (result === 'unknown') return invalid({ mergedIntoCode: ['没有这个区划，或者就是它自己'] })
    return done({ message: '已保存。' })
  },
)

export const grantApproval = staffAction(
  'self-approval:grant',
  grantSchema,
  async (access, { person, reason, until }) => {
    const granted = await grantSelfApproval(access, { personId: person, reason, expiresAt: until })
    if (granted === 'own') return blocked('不能授权给自己，请由另一位平台管理员授权。')
    if (granted === 'not-both') return blocked('这个人要同时是本单位的编辑员和审核员。')
    return done({ message: '已授权，并通知本人。' })
  },
)

export const revokeApproval = staffAction(
  'self-approval:grant',
  revokeGrantSchema,
  async (access, { grant }) => {
    const revoked = await revokeSelfApproval(access, grant)
    return revoked ? done({ message: '授权已收回。' }) : blocked('这项授权已经收回了。')
  },
)
