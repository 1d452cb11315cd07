import { ActionForm } from '@/components/forms/action-form'
import { CheckBox } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { demandsSecondStep } from '@/lib/data/bureau-settings'
import type { Access } from '@/lib/domain/access'
import { demandSecondStep } from './actions'

/** Whether members need a second step to work here. */
export async function SecondStepDemand({ access, code }: { access: Access; code: string }) {
  const required = await demandsSecondStep(access, code)
  return (
    <section>
      <h2>登录安全</h2>
      <ActionForm action={demandSecondStep} hidden={{ code }} guard>
        <CheckBox
          name="required"
          label="要求本单位所有成员使用第二步验证"
          checked={required}
          hint="登录时除密码外再填手机验证器上的 6 位数字。没有设置的成员，进入本单位前会先被带去设置。"
        />
        <div className="actions">
          <SubmitButton>保存</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}
