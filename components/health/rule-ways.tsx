import { ActionForm } from '@/components/forms/action-form'
import { TextArea } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { MarkedDifference } from '@/components/list/changes/marked-difference'
import type { FormAction } from '@/lib/domain/action-result'
import { markDifference } from '@/lib/domain/changes/mark-difference'
import type { HealthFix } from '@/lib/domain/health/types'

/** What can be done about all findings of one rule at once. */
export function RuleWays(props: {
  rule: string
  title: string
  count: number
  /** Null where nothing can be mended: a published edition. */
  fix: { action: FormAction; hidden: Record<string, string>; fixes: readonly HealthFix[] } | null
  waive: { action: FormAction; hidden: Record<string, string> }
}) {
  const { fix, waive } = props
  return (
    <div className="rule-ways no-print">
      {fix && fix.fixes.length > 0 ? (
        <ActionForm action={fix.action} hidden={{ ...fix.hidden, rule: props.rule }} className="finding-fix">
          <details>
            <summary>先看看会改成什么</summary>
            <ul className="fix-list">
              {fix.fixes.map((one, index) => (
                <li key={index}>
                  <MarkedDifference segments={markDifference(one.before, one.after)} />
                </li>
              ))}
            </ul>
          </details>
          <SubmitButton kind="plain" busy="正在改…">
            {`改好全部 ${fix.fixes.length} 处`}
          </SubmitButton>
          {fix.fixes.length < props.count ? (
            <span className="row-note">其余 {props.count - fix.fixes.length} 处要您自己改。</span>
          ) : null}
        </ActionForm>
      ) : null}
      <details className="finding-waive">
        <summary>这一类都不是问题，因为…</summary>
        <ActionForm
          action={waive.action}
          hidden={{ ...waive.hidden, rule: props.rule }}
          labels={{ reason: '原因' }}
          refusal="还没有记下："
        >
          <TextArea
            name="reason"
            label={`为什么这 ${props.count} 处都不是问题`}
            hint={`“${props.title}”。审核员和审计员会看到您写的原因；以后的版本里，这些文字不变就不再提。`}
            required
            rows={2}
            maxLength={500}
          />
          <SubmitButton kind="plain">{`${props.count} 处都记下，不再提`}</SubmitButton>
        </ActionForm>
      </details>
    </div>
  )
}
