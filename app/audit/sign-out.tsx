import { ActionForm } from '@/components/forms/action-form'
import { signOutAction } from './actions'

export function SignOut() {
  return (
    <ActionForm action={signOutAction} className="sign-out">
      <button type="submit" className="button link">
        退出
      </button>
    </ActionForm>
  )
}
