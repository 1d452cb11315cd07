import { ActionForm } from '@/components/forms/action-form'
import { CheckBox, TextArea, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { beijingTimestamp } from '@/lib/domain/dates'
import { approveAction, publishAction, returnAction, scheduleAction, unscheduleAction } from './actions'

interface FormProps {
  hidden: Record<string, string | number>
}

const AT_ONCE = '发布以后公众马上看到，这一版不能再改动；要改，只能再出一版。'

/** Comments nobody settled: an approval in spite of them is said, not slipped into. */
function InSpiteOf({ unsettled }: { unsettled: number }) {
  if (unsettled === 0) return null
  return (
    <>
      <p className="note">
        <a href="#comments">看没有解决的意见</a>
      </p>
      <CheckBox name="anyway" label={`还有 ${unsettled} 条意见没有解决，仍要通过（必填）`} required />
    </>
  )
}

/** @param own whoever approves has submitted it too, under a grant */
export function ApproveForm(props: FormProps & { own: boolean; mayPublish: boolean; unsettled: number }) {
  const { unsettled } = props
  return (
    <div className="decision">
      <h3>通过</h3>
      {props.own ? (
        <p className="note">
          这份草稿是您本人提交的。平台管理员给了您限时的自审权限，您可以审核；版本上会注明“提交人本人审核”。
        </p>
      ) : null}
      {props.mayPublish ? <p className="note">{AT_ONCE}</p> : null}
      <ActionForm action={approveAction} hidden={{ ...props.hidden, unsettled }}>
        <InSpiteOf unsettled={unsettled} />
        <div className="actions">
          {props.mayPublish ? (
            <SubmitButton name="next" value="publish">
              通过并发布
            </SubmitButton>
          ) : null}
          <SubmitButton kind="plain" name="next" value="wait">
            通过，先不发布
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}

export function PublishForm({ hidden }: FormProps) {
  return (
    <div className="decision">
      <h3>发布</h3>
      <p className="note">{AT_ONCE}</p>
      <ActionForm action={publishAction} hidden={hidden}>
        <div className="actions">
          <SubmitButton>现在发布</SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}

/** A day on from `now`, at nine: what most bureaus would choose. */
const tomorrowAtNine = (now: Date) =>
  `${beijingTimestamp(new Date(now.getTime() + 24 * 3_600_000)).slice(0, 10)}T09:00`

export function ScheduleForm(props: FormProps & { at: Date | null; now: Date; unsettled: number }) {
  const { hidden, at, now, unsettled } = props
  return (
    <div className="decision">
      <h3>{at ? '改发布时间' : '定时发布'}</h3>
      <ActionForm action={scheduleAction} hidden={{ ...hidden, unsettled }} labels={{ at: '发布时间' }}>
        <InSpiteOf unsettled={unsettled} />
        <TextField
          name="at"
          type="datetime-local"
          label="发布时间"
          hint="北京时间。到时间自动发布，不用有人在。"
          value={at ? beijingTimestamp(at).slice(0, 16) : tomorrowAtNine(now)}
          required
        />
        <div className="actions">
          <SubmitButton kind="plain">{at ? '改为这个时间' : '通过，到时间发布'}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}

export function UnscheduleForm({ hidden }: FormProps) {
  return (
    <div className="decision">
      <h3>取消定时</h3>
      <p className="note">取消以后仍是“已通过，待发布”，可以随时发布。</p>
      <ActionForm action={unscheduleAction} hidden={hidden}>
        <div className="actions">
          <SubmitButton kind="plain">取消定时</SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}

export function ReturnForm({ hidden }: FormProps) {
  return (
    <div className="decision">
      <h3>退回</h3>
      <ActionForm action={returnAction} hidden={hidden} labels={{ reason: '退回原因' }} guard>
        <TextArea
          name="reason"
          label="退回原因"
          hint="编辑员会看到。针对某一项的意见，可以写在那一项下面。"
          required
          rows={3}
          maxLength={4000}
        />
        <div className="actions">
          <SubmitButton kind="danger">退回修改</SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}
