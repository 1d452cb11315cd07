import type { Metadata } from 'next'
import { openStaffPage } from '@/lib/actions/staff-page'
import { listInvitations } from '@/lib/data/invitations'
import { listMembers } from '@/lib/data/members'
import { chineseDate, chineseDateTime } from '@/lib/domain/dates'
import { ROLE_LABELS } from '@/lib/domain/permissions'
import { BureauScreen } from '../bureau-screen'
import { InviteForm, RevokeForm } from './forms'

export const metadata: Metadata = { title: '成员', robots: { index: false } }

export default async function MembersPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const page = await openStaffPage('members:manage', code, `/staff/${code}/members`)
  const [members, invitations] = await Promise.all([
    listMembers(page.access),
    listInvitations(page.access, new Date()),
  ])
  return (
    <BureauScreen page={page} code={code} current="members">
      <h1>成员</h1>
      <ul className="rows">
        {members.map((member) => (
          <li key={member.personId} className="row">
            <div>
              <b>{member.name}</b>（{member.loginName}）{' '}
              {member.disabled ? <strong className="unsettled">已停用</strong> : null}
              <p className="hint">
                {member.roles.map((role) => ROLE_LABELS[role]).join('、')}；{chineseDate(member.since)} 加入；
                {member.lastSignIn ? `最近登录 ${chineseDateTime(member.lastSignIn)}` : '没有登录过'}
              </p>
            </div>
            <a className="button plain" href={`/staff/${code}/members/${member.personId}`}>
              管理<span className="sr-only">{member.name}</span>
            </a>
          </li>
        ))}
      </ul>
      {members.length === 0 ? <p>还没有成员。</p> : null}
      <h2>邀请成员</h2>
      <InviteForm code={code} />
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
                <RevokeForm code={code} invitation={invitation.id} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </BureauScreen>
  )
}
