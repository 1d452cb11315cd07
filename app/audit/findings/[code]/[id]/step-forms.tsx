import { ActionForm } from '@/components/forms/action-form'
import { TextArea, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { publicHolidays } from '@/lib/data/feedback/holidays'
import type { Finding } from '@/lib/data/findings/load-finding'
import type { Access } from '@/lib/domain/access'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { DAYS_TO_MEND } from '@/lib/domain/findings/due'
import { LONGEST_WORDS } from '@/lib/domain/findings/raise-query'
import { type FindingStep, findingRefusal, isLive, waitsFor } from '@/lib/domain/findings/steps'
import { workingDaysAfter } from '@/lib/domain/working-days'
import {
  closeFindingAction,
  extendFindingAction,
  returnFindingAction,
  withdrawFindingAction,
} from '../../actions'

/** What the auditor can do with a finding: what it waits for stands open, the rest behind one more press. */
export function StepForms(props: { access: Access; finding: Finding; open: unknown }) {
  const { access, finding, open } = props
  if (!isLive(finding.state)) return null
  const { id, version, jurisdictionCode: code } = finding
  const hidden = { code, id, version }
  // Without scripts the answer to a form behind a press is found by its address, which holds it open.
  const page = (step: FindingStep) => `/audit/findings/${code}/${id}?step=${step}`
  const answeredBy = finding.history.flatMap(({ step, personId }) => (step === 'answer' ? [personId] : []))
  const { personId, permissions } = access
  const refusal = (step: FindingStep) =>
    findingRefusal(step, { ...finding, answeredBy, personId, permissions })
  const cannotJudge = refusal('close')
  const nextDay = workingDaysAfter(dayInBeijing(new Date()), DAYS_TO_MEND, publicHolidays).day
  return (
    <div className="no-print">
      {cannotJudge ? (
        <p className="note">{cannotJudge}</p>
      ) : (
        <>
          <section className="block" aria-labelledby="close-title">
            <h2 id="close-title">办结</h2>
            {waitsFor(finding) === 'bureau' ? (
              <p className="note">单位认可这个问题，但还没有公布改动。确认不必再等，才在这里办结。</p>
            ) : null}
            <ActionForm action={closeFindingAction} hidden={hidden} labels={{ words: '结论' }} guard>
              <TextArea name="words" label="结论" rows={3} maxLength={LONGEST_WORDS} required />
              <div className="actions">
                <SubmitButton>办结</SubmitButton>
              </div>
            </ActionForm>
          </section>
          <section className="block" aria-labelledby="return-title">
            <h2 id="return-title">退回</h2>
            <ActionForm
              action={returnFindingAction}
              hidden={hidden}
              labels={{ words: '退回原因', dueOn: '新的期限' }}
              guard
            >
              <TextArea name="words" label="退回原因" rows={3} maxLength={LONGEST_WORDS} required />
              <TextField name="dueOn" label="新的期限" type="date" value={nextDay} required />
              <div className="actions">
                <SubmitButton kind="plain">退回</SubmitButton>
              </div>
            </ActionForm>
          </section>
        </>
      )}
      <details className="folded" open={open === 'extend'}>
        <summary>改期限</summary>
        <ActionForm
          action={extendFindingAction}
          page={page('extend')}
          hidden={hidden}
          labels={{ words: '原因', dueOn: '新的期限' }}
          guard
        >
          <TextField name="dueOn" label="新的期限" type="date" value={finding.dueOn} required />
          <TextArea name="words" label="原因" rows={2} maxLength={LONGEST_WORDS} required />
          <div className="actions">
            <SubmitButton kind="plain">改期限</SubmitButton>
          </div>
        </ActionForm>
      </details>
      <details className="folded" open={open === 'withdraw'}>
        <summary>撤回这个问题</summary>
        <p className="note">提错了的，撤回；单位不用再办，记录仍然保留。</p>
        <ActionForm
          action={withdrawFindingAction}
          page={page('withdraw')}
          hidden={hidden}
          labels={{ words: '撤回原因' }}
          guard
        >
          <TextArea name="words" label="撤回原因" rows={2} maxLength={LONGEST_WORDS} required />
          <div className="actions">
            <SubmitButton kind="danger">撤回</SubmitButton>
          </div>
        </ActionForm>
      </details>
    </div>
  )
}
