import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/ui/page'
import { signInAction } from './actions'
import { returnPath } from './schemas'

export const metadata: Metadata = { title: '登录工作台', robots: { index: false } }

const LABELS = { loginName: '登录名', password: '密码' }

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = returnPath.parse((await searchParams).next)
  return (
    <Page path="/sign-in">
      <h1>登录工作台</h1>
      <p>供各单位工作人员使用。查责任清单、问“这事找谁管”不用登录。</p>
      <ActionForm action={signInAction} hidden={{ next }} labels={LABELS}>
        <TextField name="loginName" label="登录名" autoComplete="username" required />
        <TextField name="password" label="密码" type="password" autoComplete="current-password" required />
        <div className="actions">
          <SubmitButton>登录</SubmitButton>
        </div>
      </ActionForm>
    </Page>
  )
}
