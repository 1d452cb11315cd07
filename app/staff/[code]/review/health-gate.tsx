import { SeveritySign } from '@/components/health/severity-sign'
import type { CheckedList } from '@/lib/data/health/check-lists'
import { groupFindings } from '@/lib/domain/health/group-findings'
import { countsInWords } from '@/lib/domain/health/severity-words'
import { countBySeverity } from '@/lib/domain/health/tally'
import type { HealthFinding } from '@/lib/domain/health/types'
import { FixErrorsForm } from './fix-errors-form'

/**
 * What the health check says of a draft: for who submits what stops and what asks, for who reviews what was left.
 * @param editionId of the draft, where the person may mend it now
 */
export function HealthGate(props: {
  code: string
  checked: CheckedList
  editionId: string | null
  /** Why errors were left, said at submission. */
  errorsLeft: string | null
}) {
  const { code, checked, editionId, errorsLeft } = props
  const counts = { ...countBySeverity(checked.open), note: 0 }
  const errors = checked.open.filter(({ severity }) => severity === 'error')
  const warnings = checked.open.filter(({ severity }) => severity === 'warning')
  const fixable = errors.filter(({ fix }) => fix)
  return (
    <section className="block health-gate" id="health">
      <h2>体检</h2>
      <p>
        {countsInWords(counts)}
        {checked.waived.length > 0 ? `；另有 ${checked.waived.length} 处说明过不是问题` : ''}。
        <a href={`/staff/${code}/health`}>看体检结果</a>
      </p>
      {errors.length > 0 && !editionId && errorsLeft ? (
        <p className="said">
          {errors.length} 处错误这次没有改，提交人写的原因：{errorsLeft}
        </p>
      ) : null}
      {editionId && fixable.length > 0 ? (
        <FixErrorsForm code={code} editionId={editionId} fixable={fixable} />
      ) : null}
      {editionId && errors.length > fixable.length ? (
        <>
          <p>
            {fixable.length > 0 ? '其余' : '这'} {errors.length - fixable.length} 处错误，要您自己改：
          </p>
          <Rules code={code} findings={errors.filter(({ fix }) => !fix)} />
        </>
      ) : null}
      {warnings.length > 0 ? (
        <details>
          <summary>{warnings.length} 处提醒是哪些</summary>
          <Rules code={code} findings={warnings} />
        </details>
      ) : null}
    </section>
  )
}

/** Findings by rule, each with the way to its places. */
function Rules({ code, findings }: { code: string; findings: readonly HealthFinding[] }) {
  return (
    <ul className="bullets">
      {groupFindings(findings).map(({ rule, severity, findings: { length } }) => (
        <li key={rule.id}>
          <SeveritySign severity={severity} />{' '}
          <a href={`/staff/${code}/health?rule=${rule.id}`}>
            {rule.title}，{length} 处
          </a>
        </li>
      ))}
    </ul>
  )
}
