import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { SHORTEST_PASSWORD } from '@/lib/domain/accounts/password-rules'
import { StaffScreen } from '../../staff-screen'
import { choosePassword } from '../actions'

export const metadata: Metadata = { title: '换密码', robots: { index: false } }

const LABELS = {
  'current-password': '现在的密码',
  'new-password': '新密码',
  'new-password-again': '再填一次新密码',
}

export default async function PasswordPage() {
  const { session } = await openPlatformPage('account:manage', '/staff/account/password')
  return (
    <StaffScreen
      session={session}
      crumbs={[
        { label: '工作台', href: '/staff' },
        { label: '我的账号', href: '/staff/account' },
        { label: '换密码' },
      ]}
    >
      <h1>换密码</h1>
      <ActionForm action={choosePassword} labels={LABELS}>
        <TextField
          name="current-password"
          label="现在的密码"
          type="password"
          autoComplete="current-password"
          required
        />
        <TextField
          name="new-password"
          label="新密码"
          type="password"
          autoComplete="new-password"
          hint={`至少 ${SHORTEST_PASSWORD} 个字符，可以用汉字。几个不相干的词连起来最好记，也最难猜。`}
          required
        />
        <TextField
          name="new-password-again"
          label="再填一次新密码"
          type="password"
          autoComplete="new-password"
          required
        />
        <div className="actions">
          <SubmitButton>换密码</SubmitButton>
        </div>
      </ActionForm>
    </StaffScreen>
  )
}
