import { ActionForm } from '@/components/forms/action-form'
import { CheckBox, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Checks } from '@/lib/data/checks'
import { PART_KEYS, PARTS } from '@/lib/domain/list/parts'
import { saveReview } from './actions'

const LABELS = Object.fromEntries(PART_KEYS.map((part) => [part, PARTS[part].label]))

/** How often each part is checked, and whether the public sees when. For the bureau's administrator. */
export function ReviewSettings({ code, checks }: { code: string; checks: Checks }) {
  return (
    <section className="block" aria-labelledby="interval-title">
      <h2 id="interval-title">核对周期</h2>
      <ActionForm action={saveReview} hidden={{ code, version: checks.version }} labels={LABELS} guard>
        <p className="note">每隔几个月核对一次。留空或填 0：这一部分不定期核对。</p>
        <div className="intervals">
          {PART_KEYS.map((part) => (
            <TextField
              key={part}
              name={part}
              label={`${PARTS[part].label}（月）`}
              value={String(checks.months[part] ?? '')}
              inputMode="numeric"
              maxLength={3}
            />
          ))}
        </div>
        <CheckBox
          name="showChecked"
          label="在公开页面上显示“核对于某年某月某日”"
          hint="没有核对过的事项不显示。"
          checked={checks.showChecked}
        />
        <div className="actions">
          <SubmitButton>保存核对周期</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}
