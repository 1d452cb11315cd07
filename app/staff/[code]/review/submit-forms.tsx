import { ActionForm } from '@/components/forms/action-form'
import { CheckBox, TextArea } from '@/components/forms/fields'
import { KeepTyped } from '@/components/forms/keep-typed'
import { SubmitButton } from '@/components/forms/submit-button'
import type { SeverityCounts } from '@/lib/domain/health/severity-words'
import { submitAction, takeBackAction } from './actions'

interface FormProps {
  hidden: Record<string, string | number>
}

/** 调整原因 and 调整依据: they stand on the public page of the edition. */
export function SubmitForm(
  props: FormProps & {
    reason: string
    basis: string
    errorsLeft: string
    /** Of the health check. */
    found: SeverityCounts
  },
) {
  const { hidden, reason, basis, errorsLeft, found } = props
  return (
    <div className="decision">
      <ActionForm
        action={submitAction}
        hidden={{ ...hidden, errors: found.error, warnings: found.warning }}
        refusal="还没有提交，请看这几处："
        labels={{ reason: '调整原因', basis: '调整依据', errorsLeft: '没改的错误', seen: '体检的提醒' }}
      >
        <KeepTyped name={`submission ${hidden.editionId}`} />
        <TextArea
          name="reason"
          label="调整原因"
          hint="为什么调整，例如：机构改革后，职业健康的职责转到本局。发布后公众能看到。"
          value={reason}
          required
          rows={3}
          maxLength={4000}
        />
        <TextArea
          name="basis"
          label="调整依据"
          hint="依据哪个文件：名称或者文号，写一样就行。发布后公众能看到。"
          value={basis}
          required
          rows={2}
          maxLength={4000}
        />
        {found.error > 0 ? (
          <TextArea
            name="errorsLeft"
            label={`还有 ${found.error} 处错误，这次不改的原因`}
            hint="上面“体检”里的错误没有改好，就要写明原因，例如：等县里的机构改革文件。只给审核员看，下次提交还会提醒。"
            value={errorsLeft}
            rows={2}
            maxLength={1000}
          />
        ) : null}
        {found.warning > 0 ? (
          <CheckBox name="seen" label={`体检的 ${found.warning} 处提醒，我看过了`} />
        ) : null}
        <div className="actions">
          <SubmitButton>提交审核</SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}

export function TakeBackForm({ hidden }: FormProps) {
  return (
    <div className="decision" id="take-back">
      <h3>要改，先收回</h3>
      <p className="note">审核以前可以收回，改好再提交。意见都会留着。</p>
      <ActionForm action={takeBackAction} hidden={hidden}>
        <div className="actions">
          <SubmitButton kind="plain">收回这次提交</SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}

export function DiscardWay({ code }: { code: string }) {
  return (
    <p className="discard-way">
      <a href={`/staff/${code}/review/discard`}>作废这份草稿 …</a>
    </p>
  )
}
