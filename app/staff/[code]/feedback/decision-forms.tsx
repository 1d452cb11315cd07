import { ActionForm } from '@/components/forms/action-form'
import { CheckBox, SelectField, TextArea } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FeedbackMessage } from '@/lib/data/feedback/inbox'
import { isOpen, LONGEST_TEXT } from '@/lib/domain/feedback'
import { acceptFeedback, answerFeedback, dismissFeedback } from './actions'

const LABELS = { decision: '怎样处理', answer: '答复' }
const DECISIONS = [
  { value: 'answered', label: '答复（说得对，或已经改好）' },
  { value: 'declined', label: '不采纳（清单没有错）' },
]

/** What can be done with a message: mend the list first, answer, put aside. */
export function DecisionForms(props: { code: string; message: FeedbackMessage; mayEdit: boolean }) {
  const { code, message } = props
  const { id, version, state } = message
  const hidden = { code, id, version }
  return (
    <>
      {state === 'new' ? (
        <section className="block" aria-labelledby="accept-title">
          <h2 id="accept-title">说得对，要改清单</h2>
          <p className="note">
            采纳后{props.mayEdit ? '直接打开草稿里的这一项' : '由编辑员在草稿里改'}
            ；改好、发布了，再回来答复。
          </p>
          <ActionForm action={acceptFeedback} hidden={hidden}>
            <SubmitButton>{props.mayEdit ? '采纳，去改这一项' : '采纳'}</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
      <section className="block" aria-labelledby="answer-title">
        <h2 id="answer-title">{isOpen(state) ? '答复并办结' : '改写答复'}</h2>
        <ActionForm action={answerFeedback} hidden={hidden} labels={LABELS} guard>
          <SelectField
            name="decision"
            label={LABELS.decision}
            options={DECISIONS}
            value={state === 'declined' ? 'declined' : 'answered'}
            required
          />
          <TextArea
            name="answer"
            label={LABELS.answer}
            hint="提交人凭受理编号能看到。请不要写对方的姓名、电话。"
            value={message.answer ?? ''}
            rows={5}
            maxLength={LONGEST_TEXT}
            required
          />
          <CheckBox
            name="answerPublic"
            label="把答复公开在这一项的页面上"
            hint="公开的只有“哪里不对”、答复和日期，不含读者写的话和联系方式。"
            checked={message.answerPublic}
          />
          <div className="actions">
            <SubmitButton>保存答复</SubmitButton>
          </div>
        </ActionForm>
      </section>
      {isOpen(state) ? (
        <section className="block" aria-labelledby="dismiss-title">
          <h2 id="dismiss-title">与清单无关</h2>
          <p className="note">广告、骂人的话、不归清单管的事。不用答复，直接办结。</p>
          <ActionForm action={dismissFeedback} hidden={hidden}>
            <SubmitButton kind="plain">按无关办结</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
    </>
  )
}
