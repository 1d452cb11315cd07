import type { Metadata } from 'next'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { listPlatformMembers } from '@/lib/data/administration/platform-members'
import { listInvitations } from '@/lib/data/invitations'
import { chineseDateTime } from '@/lib/domain/dates'
import { ROLE_LABELS } from '@/lib/domain/permissions'
import { AdminScreen } from '../admin-screen'
import { DisableForm, InviteForm, RevokeForm, ScopeForm } from './forms'

export const metadata: Metadata = { title: '平台成员', robots: { index: false } }

export default async function PlatformMembersPage() {
  const page = await openPlatformPage('jurisdictions:manage', '/admin/members')
  const [members, invitations] = await Promise.all([
    listPlatformMembers(page.access),
    listInvitations(page.access, new Date()),
  ])
  return (
    <AdminScreen page={page} current="members">
      <h1>平台成员</h1>
      <p>平台管理员和审计员。各单位的成员在“单位”里管理。</p>
      <ul className="rows">
        {members.map((member) => (
          <li key={member.membershipId} className="row">
            <div>
              <b>{member.name}</b>（{member.loginName}）{ROLE_LABELS[member.role]}{' '}
              {member.disabled ? <strong className="unsettled">已停用</strong> : null}
              {member.role === 'auditor' ? (
                <details>
                  <summary>
                    范围：{member.scope.length > 0 ? member.scope.map(({ name }) => name).join('、') : '全部'}
                  </summary>
                  <ScopeForm member={member} />
                </details>
              ) : null}
            </div>
            <DisableForm member={member} />
          </li>
        ))}
      </ul>
      <h2>邀请平台成员</h2>
      <InviteForm />
      {invitations.length > 0 ? (
        <>
          <h2>等待接受的链接</h2>
          <ul className="rows">
            {invitations.map((invitation) => (
              <li key={invitation.id} className="row">
                <div>
                  <b>{invitation.name}</b>{' '}
                  {invitation.role ? `邀请为${ROLE_LABELS[invitation.role]}` : '重设密码'}
                  <p className="hint">
                    {chineseDateTime(invitation.createdAt)} 生成，{chineseDateTime(invitation.expiresAt)} 失效
                  </p>
                </div>
                <RevokeForm invitation={invitation.id} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </AdminScreen>
  )
}
