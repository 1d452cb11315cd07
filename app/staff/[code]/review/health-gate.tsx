import { editHref } from '@/components/editing/editing-view'
import { SeveritySign } from '@/components/health/severity-sign'
import type { CheckedList } from '@/lib/data/health/check-lists'
import { groupFindings } from '@/lib/domain/health/group-findings'
import { countsInWords } from '@/lib/domain/health/severity-words'
import { type ShownFinding, shownFindings } from '@/lib/domain/health/shown-findings'
import { countBySeverity } from '@/lib/domain/health/tally'
import type { HealthFinding } from '@/lib/domain/health/types'
import { FixErrorsForm } from './fix-errors-form'

/** Places of a rule that are named; the rest stand on the page of the health check. */
const MOST_NAMED = 6

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
  const counts = countBySeverity(checked.open)
  const errors = checked.open.filter(({ severity }) => severity === 'error')
  const warnings = checked.open.filter(({ severity }) => severity === 'warning')
  const fixable = errors.filter(({ fix }) => fix)
  return (
    <section className="block" id="health">
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
            {fixable.length > 0 ? '其余' : '这'} {errors.length - fixable.length} 处错误要您自己看：
          </p>
          <Places code={code} checked={checked} findings={errors.filter(({ fix }) => !fix)} />
        </>
      ) : null}
      {warnings.length > 0 ? (
        <details>
          <summary>{warnings.length} 处提醒是哪些</summary>
          <ul className="bullets">
            {groupFindings(warnings).map(({ rule, findings }) => (
              <li key={rule.id}>
                <SeveritySign severity="warning" />{' '}
                <a href={`/staff/${code}/health?rule=${rule.id}`}>
                  {rule.title}，{findings.length} 处
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

/** Findings by rule, each with the way to its entry. */
function Places(props: { code: string; checked: CheckedList; findings: readonly HealthFinding[] }) {
  const { code, checked } = props
  return (
    <ul className="bullets">
      {groupFindings(props.findings).map(({ rule, findings }) => (
        <li key={rule.id}>
          <SeveritySign severity="error" /> {rule.title}：
          {shownFindings(checked.list, findings.slice(0, MOST_NAMED)).map((finding, index) => (
            <span key={finding.id}>
              {index > 0 ? '；' : ''}
              <a href={hrefOf(code, finding)}>{finding.entry?.place ?? '清单名称'}</a>
            </span>
          ))}
          {findings.length > MOST_NAMED ? (
            <>
              ；<a href={`/staff/${code}/health?rule=${rule.id}`}>其余 {findings.length - MOST_NAMED} 处</a>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Where a finding of the draft is seen to. */
const hrefOf = (code: string, { entry }: ShownFinding) =>
  entry ? editHref({ code, part: entry.part }, entry.entryId) : `/staff/${code}/draft`
