import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { SHORTEST_PASSWORD } from '@/lib/domain/accounts/password-rules'
import { chooseNewPassword, joinWithNewAccount, joinWithThisAccount } from './actions'

const LABELS = {
  name: '姓名',
  loginName: '登录名',
  'new-password': '密码',
  'new-password-again': '再填一次密码',
  token: '链接',
}

function NewPassword() {
  return (
    <>
      <TextField
        name="new-password"
        label="密码"
        type="password"
        autoComplete="new-password"
        hint={`至少 ${SHORTEST_PASSWORD} 个字符，可以用汉字。几个不相干的词连起来最好记，也最难猜。`}
        required
      />
      <TextField
        name="new-password-again"
        label="再填一次密码"
        type="password"
        autoComplete="new-password"
        required
      />
    </>
  )
}

export function NewAccountForm({ token, name }: { token: string; name: string }) {
  return (
    <ActionForm action={joinWithNewAccount} hidden={{ token }} labels={LABELS}>
      <TextField name="name" label="姓名" value={name} autoComplete="name" maxLength={40} required />
      <TextField
        name="loginName"
        label="登录名"
        autoComplete="username"
        hint="3 至 32 个小写字母、数字、点或横线，以字母开头，例如姓名的拼音。"
        maxLength={32}
        required
      />
      <NewPassword />
      <div className="actions">
        <SubmitButton>开通账号并加入</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function JoinAsSelf({ token, name }: { token: string; name: string }) {
  return (
    <ActionForm action={joinWithThisAccount} hidden={{ token }}>
      <p>
        您现在以<b>{name}</b>的账号登录着。
      </p>
      <div className="actions">
        <SubmitButton>以{name}的账号加入</SubmitButton>
        <a href="/staff">不加入，回工作台</a>
      </div>
    </ActionForm>
  )
}

export function ResetForm({ token }: { token: string }) {
  return (
    <ActionForm action={chooseNewPassword} hidden={{ token }} labels={LABELS}>
      <NewPassword />
      <div className="actions">
        <SubmitButton>设为新密码</SubmitButton>
      </div>
    </ActionForm>
  )
}
