import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextArea } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Finding } from '@/lib/data/findings/load-finding'
import type { Access } from '@/lib/domain/access'
import { LONGEST_WORDS } from '@/lib/domain/findings/raise-query'
import { isLive, STANCE_KEYS, STANCES } from '@/lib/domain/findings/steps'
import { answerFindingAction, mendFindingAction } from './actions'

/** The form that opens the draft; each place of a finding has a button for it too. */
export const MEND_FORM = 'mend'

const LABELS = { stance: '是否认可', words: '答复' }

const HOW_TO_MEND = {
  absence: '去草稿里补上这一项。',
  entry: '去草稿里改，改好了照常提交审核、发布。',
  list: '去草稿里改，改好了照常提交审核、发布。',
  places: '从上面“所指各处”逐一去改，改好了照常提交审核、发布。',
} as const satisfies Record<Finding['about']['target'], string>

/** What the bureau can do with a finding: mend the list in the draft, and answer. */
export function AnswerForms({ access, finding }: { access: Access; finding: Finding }) {
  if (!isLive(finding.state)) return null
  if (!access.permissions.has('finding:answer')) return <p className="note no-print">由编辑员整改、答复。</p>
  const { id, version, jurisdictionCode: code, about, state } = finding
  return (
    <div className="no-print">
      <section className="block" aria-labelledby="mend-title">
        <h2 id="mend-title">整改</h2>
        <p className="note">
          {HOW_TO_MEND[about.target]}公布以后，这里会写明哪一版改了，审计员也会收到通知。
        </p>
        <ActionForm action={mendFindingAction} hidden={{ code, id }} id={MEND_FORM}>
          <SubmitButton kind={state === 'answered' ? 'main' : 'plain'}>去草稿里改</SubmitButton>
        </ActionForm>
      </section>
      <section className="block" aria-labelledby="answer-title">
        <h2 id="answer-title">{state === 'answered' ? '补充答复' : '答复审计员'}</h2>
        <ActionForm action={answerFindingAction} hidden={{ code, id, version }} labels={LABELS} guard>
          <SelectField
            name="stance"
            label={LABELS.stance}
            options={STANCE_KEYS.map((value) => ({ value, label: STANCES[value] }))}
            value={finding.stance ?? undefined}
            empty="请选一项"
            required
          />
          <TextArea
            name="words"
            label={LABELS.words}
            hint="认可的，写明怎样改、什么时候改；不认可的，写明理由和依据。"
            rows={4}
            maxLength={LONGEST_WORDS}
            required
          />
          <div className="actions">
            <SubmitButton>答复</SubmitButton>
          </div>
        </ActionForm>
      </section>
    </div>
  )
}
