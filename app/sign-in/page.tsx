import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/ui/page'
import { currentSession } from '@/lib/auth/session'
import { returnPath } from '@/lib/domain/return-path'
import { singleSignOn } from '@/lib/server/environment'
import { signInAction } from './actions'
import { SINGLE_SIGN_ON_PROBLEMS } from './texts'

export const metadata: Metadata = { title: '登录工作台', robots: { index: false } }

const LABELS = { loginName: '登录名', password: '密码' }

type Query = Record<string, string | string[] | undefined>

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const next = returnPath.parse(query.next)
  if (await currentSession()) redirect(next)
  const service = singleSignOn()
  const problem = typeof query.sso === 'string' ? SINGLE_SIGN_ON_PROBLEMS[query.sso] : undefined
  return (
    <Page path="/sign-in">
      <h1>登录工作台</h1>
      <p>供各单位工作人员使用。查责任清单、问“这事找谁管”不用登录。</p>
      {query.reset === 'done' ? (
        <div className="outcome" role="status">
          <p>新密码已设好，请用它登录。</p>
        </div>
      ) : null}
      {problem ? (
        <div className="outcome bad" role="alert">
          <p>{problem}</p>
        </div>
      ) : null}
      <ActionForm action={signInAction} hidden={{ next }} labels={LABELS}>
        <TextField name="loginName" label="登录名" autoComplete="username" required />
        <TextField name="password" label="密码" type="password" autoComplete="current-password" required />
        <div className="actions">
          <SubmitButton>登录</SubmitButton>
        </div>
      </ActionForm>
      {service ? (
        <p>
          <a className="button plain" href={`/sign-in/single-sign-on?next=${encodeURIComponent(next)}`}>
            用{service.name}登录
          </a>
        </p>
      ) : null}
      <p className="hint">没有账号或忘了密码，请找本单位管理员：账号凭邀请链接开通，密码凭重设链接重设。</p>
    </Page>
  )
}
