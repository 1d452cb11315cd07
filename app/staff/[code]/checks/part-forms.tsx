import { ActionForm } from '@/components/forms/action-form'
import { CheckBox } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Checks } from '@/lib/data/checks'
import { PART_KEYS, PARTS } from '@/lib/domain/list/parts'
import { confirmPart } from './actions'

/** Confirms a whole part, after saying that every entry was looked at. */
export function PartForms({ code, checks }: { code: string; checks: Checks }) {
  const { editionNumber } = checks
  const parts = PART_KEYS.map((part) => ({
    part,
    count: checks.entries.filter((entry) => entry.part === part).length,
  })).filter(({ count }) => count > 0)
  return (
    <section className="block" aria-labelledby="whole-title">
      <h2 id="whole-title">整部分确认</h2>
      {parts.map(({ part, count }) => (
        <details key={part} className="whole-part">
          <summary>
            {PARTS[part].label}，共 {count} {PARTS[part].unit}
          </summary>
          <ActionForm action={confirmPart} hidden={{ code, editionNumber, part }} labels={{ seen: '确认' }}>
            <CheckBox name="seen" label={`这一部分 ${count} ${PARTS[part].unit}，我逐项看过，都仍然有效`} />
            <SubmitButton kind="plain">整部分已核对</SubmitButton>
          </ActionForm>
        </details>
      ))}
    </section>
  )
}
