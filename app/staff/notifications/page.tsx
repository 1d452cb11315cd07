import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { listJurisdictionNames } from '@/lib/data/jurisdiction-names'
import { listNotifications } from '@/lib/data/notifications'
import { chineseDateTime } from '@/lib/domain/dates'
import { StaffScreen } from '../staff-screen'
import { markReadAction, readAllAction } from './actions'

export const metadata: Metadata = { title: '通知', robots: { index: false } }

const MOST = 100

export default async function NotificationsPage() {
  const { session, access } = await openPlatformPage('account:manage', '/staff/notifications')
  const notifications = await listNotifications(access, MOST)
  const places = await listJurisdictionNames(
    access,
    notifications.flatMap((one) => one.jurisdictionCode ?? []),
  )
  const unread = notifications.filter((one) => !one.readAt).length
  return (
    <StaffScreen session={session} crumbs={[{ label: '工作台', href: '/staff' }, { label: '通知' }]}>
      <TitleBlock title="通知" meta={[unread > 0 ? `${unread} 条未读` : '没有未读的通知']} />
      {unread > 0 ? (
        <ActionForm action={readAllAction}>
          <SubmitButton kind="plain">全部标为已读</SubmitButton>
        </ActionForm>
      ) : null}
      {notifications.length === 0 ? (
        <p className="note">清单提交、退回、发布，群众纠错来了，这里都会告诉您。</p>
      ) : (
        <ul className="rows">
          {notifications.map((one) => (
            <li key={one.id} className="row told">
              <div className="grow">
                <a className={one.readAt ? undefined : 'strong'} href={`/staff/notifications/${one.id}`}>
                  {one.text}
                </a>
                <p className="row-note">
                  {one.readAt ? null : <b className="state-word">未读</b>}
                  {one.jurisdictionCode ? places.get(one.jurisdictionCode) : '平台'}，
                  {chineseDateTime(one.createdAt)}
                </p>
                {one.withdrawnReason ? (
                  <p className="row-note">
                    <b className="state-word">已撤回</b>
                    {one.withdrawnReason}
                  </p>
                ) : null}
              </div>
              {one.readAt ? null : (
                <ActionForm action={markReadAction} hidden={{ id: one.id }} className="side">
                  <button type="submit" className="button link" aria-label={`标为已读：${one.text}`}>
                    标为已读
                  </button>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
    </StaffScreen>
  )
}
