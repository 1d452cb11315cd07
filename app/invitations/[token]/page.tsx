import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'
import { openInvitation } from '@/lib/auth/accept'
import { publicAccess } from '@/lib/auth/access'
import { clientAddress } from '@/lib/auth/client-address'
import { currentSession } from '@/lib/auth/session'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { ROLE_DUTIES } from '@/lib/domain/membership'
import { ROLE_LABELS } from '@/lib/domain/permissions'
import { JoinAsSelf, NewAccountForm, ResetForm } from '../forms'

// No stricter Referrer-Policy than the server's same-origin: with none, a form without a script names no origin and fails.
export const metadata: Metadata = { title: '邀请', robots: { index: false } }

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const path = `/invitations/${token}`
  const invitation = await openInvitation(token, await clientAddress())
  if (!invitation)
    return (
      <Page path={path}>
        <h1>这个链接不能用了</h1>
        <p>它已经用过、过期（7 天）或被撤回了。请向发链接的人要一个新的。</p>
        <p>
          已经有账号，请<a href="/sign-in">登录</a>。
        </p>
      </Page>
    )
  if (invitation.purpose === 'reset')
    return (
      <Page path={path}>
        <h1>重设密码</h1>
        <p>{invitation.name}，请设一个新密码。设好后，旧密码和第二步验证都作废，所有设备退出登录。</p>
        <ResetForm token={token} />
      </Page>
    )
  const { jurisdictionCode, role } = invitation
  const [session, jurisdiction] = await Promise.all([
    currentSession(),
    jurisdictionCode ? findJurisdiction(publicAccess(), jurisdictionCode) : null,
  ])
  const place = jurisdiction?.bureauName ?? jurisdiction?.name ?? '责任清单平台'
  return (
    <Page path={path}>
      <h1>加入{place}</h1>
      {role ? (
        <p>
          {invitation.name}，您被邀请担任<b>{ROLE_LABELS[role]}</b>：{ROLE_DUTIES[role]}。
        </p>
      ) : null}
      {session ? (
        <JoinAsSelf token={token} name={session.person.name} />
      ) : (
        <>
          <p>
            已经有账号的，<a href={`/sign-in?next=${encodeURIComponent(path)}`}>先登录</a>，再用这个链接加入。
          </p>
          <h2>开一个新账号</h2>
          <NewAccountForm token={token} name={invitation.name} />
        </>
      )}
    </Page>
  )
}
