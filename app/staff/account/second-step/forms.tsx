import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { beginSecondStep, confirmSecondStepAction, removeSecondStepAction } from './actions'

const LABELS = { 'current-password': '现在的密码', 'one-time-code': '验证码' }

function CurrentPassword() {
  return (
    <TextField
      name="current-password"
      label="现在的密码"
      type="password"
      autoComplete="current-password"
      required
    />
  )
}

/** Makes a secret and leads on to its picture; `again` when one is shown already. */
export function BeginForm({ again, askPassword }: { again: boolean; askPassword: boolean }) {
  return (
    <ActionForm action={beginSecondStep} labels={LABELS}>
      {askPassword ? <CurrentPassword /> : null}
      <div className="actions">
        <SubmitButton kind={again ? 'plain' : 'main'}>{again ? '换一张图重新来' : '开始设置'}</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function ConfirmForm() {
  return (
    <ActionForm action={confirmSecondStepAction} labels={LABELS}>
      <TextField
        name="one-time-code"
        label="验证码"
        inputMode="numeric"
        autoComplete="one-time-code"
        hint="6 位数字，每 30 秒换一次。"
        maxLength={10}
        required
      />
      <div className="actions">
        <SubmitButton>设置好了</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function RemoveForm({ askPassword }: { askPassword: boolean }) {
  return (
    <>
      <p>
        已经设置好。恢复码在<a href="/staff/account/recovery-codes">这里</a>换。
      </p>
      <h2>取消第二步验证</h2>
      <p>换手机时先取消，再在新手机上设置。本单位或平台要求第二步验证的，取消后要重新设置才能继续工作。</p>
      <ActionForm action={removeSecondStepAction} labels={LABELS}>
        {askPassword ? <CurrentPassword /> : null}
        <div className="actions">
          <SubmitButton kind="danger">取消第二步验证</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}
