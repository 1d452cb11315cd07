import { ActionForm } from '@/components/forms/action-form'
import { ChoiceField } from '@/components/forms/choice-field'
import { CheckBox, TextArea, TextField } from '@/components/forms/fields'
import { KeepTyped } from '@/components/forms/keep-typed'
import { SubmitButton } from '@/components/forms/submit-button'
import { LEFT_REASONS, leftChoice } from '@/lib/domain/health/left-reasons'
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
    errorsLeft: string | null
    /** Of the health check. */
    found: SeverityCounts
  },
) {
  const { hidden, reason, basis, found } = props
  const left = leftChoice(props.errorsLeft)
  return (
    <div className="decision">
      <ActionForm
        action={submitAction}
        hidden={{ ...hidden, errors: found.error, warnings: found.warning }}
        refusal="还没有提交，请看这几处："
        noValidate
        labels={{
          reason: '调整原因',
          basis: '调整依据',
          left: '没改的错误',
          leftOther: '其他原因',
          seen: '体检的提醒',
        }}
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
          hint="依据哪个文件：名称或者文号，写其中一个就行。发布后公众能看到。"
          value={basis}
          required
          rows={2}
          maxLength={4000}
        />
        {found.error > 0 ? (
          <>
            <ChoiceField
              name="left"
              legend={`没改的 ${found.error} 处错误，这次不改的原因`}
              hint="只给审核员看，下次提交还会提醒。"
              value={left.choice}
              required
              options={Object.entries(LEFT_REASONS).map(([value, label]) => ({ value, label }))}
            />
            <div className="other-reason">
              <TextField
                name="leftOther"
                label="其他原因是什么（必填）"
                value={left.other}
                maxLength={1000}
              />
            </div>
          </>
        ) : null}
        {found.warning > 0 ? (
          <CheckBox name="seen" label={`体检的 ${found.warning} 处提醒，我看过了（必填）`} />
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
