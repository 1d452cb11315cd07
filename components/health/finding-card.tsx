import { ActionForm } from '@/components/forms/action-form'
import { TextArea } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { MarkedDifference } from '@/components/list/changes/marked-difference'
import type { FormAction } from '@/lib/domain/action-result'
import { markDifference } from '@/lib/domain/changes/mark-difference'
import type { ShownFinding } from '@/lib/domain/health/shown-findings'
import { MarkedExcerpt } from './marked-excerpt'
import { SeveritySign } from './severity-sign'

/** What can be done about a finding; null for whoever may only read. */
export interface FindingTools {
  fix: FormAction
  waive: FormAction
  /** What every form carries: bureau, draft, part, the entry's version. */
  hidden: Record<string, string | number>
}

/** One finding beside its entry: what is wrong, why it matters, and the two ways to settle it. */
export function FindingCard({ finding, tools }: { finding: ShownFinding; tools: FindingTools | null }) {
  const { rule, fix } = finding
  return (
    <li className={`finding ${finding.severity}`} id={`finding-${finding.id}`}>
      <p className="finding-title">
        <SeveritySign severity={finding.severity} /> <b>{rule.title}</b>
      </p>
      <p>{finding.message}</p>
      <p>
        原文：
        <MarkedExcerpt excerpt={finding.excerpt} />
      </p>
      <WhyItMatters rule={rule} />
      {tools ? (
        <div className="finding-ways no-print">
          {fix ? (
            <ActionForm
              action={tools.fix}
              hidden={{ ...tools.hidden, finding: finding.id }}
              className="finding-fix"
              leaves
            >
              <details>
                <summary>改好以后是这样</summary>
                <MarkedDifference segments={markDifference(fix.before, fix.after)} />
              </details>
              <SubmitButton busy="正在改…">{fix.label}</SubmitButton>
            </ActionForm>
          ) : null}
          <details className="finding-waive">
            <summary>不是问题，因为…</summary>
            <ActionForm
              action={tools.waive}
              hidden={{ ...tools.hidden, finding: finding.id }}
              labels={{ reason: '原因' }}
              refusal="还没有记下："
              leaves
            >
              <TextArea
                name="reason"
                label="为什么不是问题"
                hint="审核员和审计员会看到。以后的版本里，这段文字不变就不再提。"
                required
                rows={2}
                maxLength={500}
              />
              <SubmitButton kind="plain">记下，不再提</SubmitButton>
            </ActionForm>
          </details>
        </div>
      ) : null}
    </li>
  )
}

/** Why a rule is there and where its demand comes from. */
export function WhyItMatters({ rule }: { rule: ShownFinding['rule'] }) {
  if (!rule.why) return null
  return (
    <details className="why">
      <summary>为什么要紧</summary>
      <p>{rule.why}</p>
      <p className="row-note">出处：{rule.source}</p>
    </details>
  )
}
