import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { ShownOnce } from '@/components/forms/shown-once'
import { SubmitButton } from '@/components/forms/submit-button'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { findOwnCredential } from '@/lib/data/credentials'
import { StaffScreen } from '../../staff-screen'
import { makeRecoveryCodes } from './actions'

export const metadata: Metadata = { title: '恢复码', robots: { index: false } }

export default async function RecoveryCodesPage() {
  const { session, access } = await openPlatformPage('account:manage', '/staff/account/recovery-codes')
  const credential = await findOwnCredential(access)
  return (
    <StaffScreen
      session={session}
      crumbs={[
        { label: '工作台', href: '/staff' },
        { label: '我的账号', href: '/staff/account' },
        { label: '恢复码' },
      ]}
    >
      <h1>恢复码</h1>
      {credential.totpSince ? (
        <>
          <p>
            手机丢了或换了，可以用恢复码代替 6 位数字登录，每个只能用一次。现在还剩{' '}
            {credential.recoveryCodesLeft}{' '}
            个。恢复码只在生成时显示一次，请打印或抄下来，锁在抽屉里，不要存在手机上。
          </p>
          <ActionForm action={makeRecoveryCodes} labels={{ 'current-password': '现在的密码' }}>
            {credential.hasPassword ? (
              <TextField
                name="current-password"
                label="现在的密码"
                type="password"
                autoComplete="current-password"
                required
              />
            ) : null}
            <ShownOnce label="请现在抄下来，离开本页就看不到了：" />
            <div className="actions">
              <SubmitButton>生成 10 个恢复码（旧的作废）</SubmitButton>
              <a href="/staff">到工作台</a>
            </div>
          </ActionForm>
        </>
      ) : (
        <p>
          还没有<a href="/staff/account/second-step">设置第二步验证</a>，用不着恢复码。
        </p>
      )}
    </StaffScreen>
  )
}
