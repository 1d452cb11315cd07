import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Facts } from '@/components/ui/facts'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { findOwnCredential } from '@/lib/data/credentials'
import { chineseDate } from '@/lib/domain/dates'
import { StaffScreen } from '../staff-screen'
import { reviseProfile } from './actions'
import { Devices } from './devices'

export const metadata: Metadata = { title: '我的账号', robots: { index: false } }

const LABELS = { name: '姓名', mail: '邮箱', 'current-password': '现在的密码' }

export default async function AccountPage() {
  const { session, access } = await openPlatformPage('account:manage', '/staff/account')
  const { person } = session
  const credential = await findOwnCredential(access)
  return (
    <StaffScreen session={session} crumbs={[{ label: '工作台', href: '/staff' }, { label: '我的账号' }]}>
      <h1>我的账号</h1>
      <Facts
        facts={[
          ['登录名', person.loginName],
          [
            '密码',
            <>
              {credential.hasPassword ? '已设置' : '没有，用统一认证登录'}{' '}
              {credential.hasPassword ? <a href="/staff/account/password">换密码</a> : null}
            </>,
          ],
          [
            '第二步验证',
            credential.totpSince ? (
              <>
                {chineseDate(credential.totpSince)} 起使用，还剩 {credential.recoveryCodesLeft} 个恢复码{' '}
                <a href="/staff/account/second-step">管理</a>{' '}
                <a href="/staff/account/recovery-codes">换一批恢复码</a>
              </>
            ) : (
              <>
                没有设置 <a href="/staff/account/second-step">设置</a>
              </>
            ),
          ],
        ]}
      />
      <h2>姓名和邮箱</h2>
      <ActionForm action={reviseProfile} labels={LABELS} guard>
        <TextField name="name" label="姓名" value={person.name} autoComplete="name" maxLength={40} required />
        <TextField
          name="mail"
          label="邮箱"
          type="email"
          value={person.mail ?? ''}
          autoComplete="email"
          hint="用来接收通知；不填就只在工作台里通知。"
        />
        {credential.hasPassword ? (
          <TextField
            name="current-password"
            label="现在的密码"
            type="password"
            autoComplete="current-password"
            hint="改邮箱时才要填。"
          />
        ) : null}
        <div className="actions">
          <SubmitButton>保存</SubmitButton>
        </div>
      </ActionForm>
      <Devices access={access} current={session.id} />
    </StaffScreen>
  )
}
