import { SeveritySign } from '@/components/health/severity-sign'
import type { CheckedList } from '@/lib/data/health/check-lists'
import { byOrigin } from '@/lib/domain/health/by-origin'
import { fixAll } from '@/lib/domain/health/fix-all'
import { groupFindings } from '@/lib/domain/health/group-findings'
import { partOfFinding } from '@/lib/domain/health/tally'
import type { HealthFinding } from '@/lib/domain/health/types'
import { FixErrorsForm } from './fix-errors-form'

interface GateProps {
  code: string
  checked: CheckedList
  /** What the health check finds in the edition in force; null when there is none. */
  inForce: readonly HealthFinding[] | null
}

/** What the health check says of a draft to whoever submits it: what stops, what asks, and that there is a way on. */
export function SubmissionGate({ code, checked, inForce, editionId }: GateProps & { editionId: string }) {
  const { errors, warnings } = graveOnes(checked)
  const waived = new Set(checked.waived.map(({ finding }) => finding.key))
  const isMeant = ({ severity, key }: HealthFinding) => severity === 'error' && !waived.has(key)
  const { fixed } = errors.some(({ fix }) => fix)
    ? fixAll(checked.list, checked.context, isMeant)
    : { fixed: [] }
  return (
    <Gate code={code} checked={checked} inForce={inForce}>
      {errors.length > 0 ? <p>可以先改好；这次不改的，在下面选一个原因，也能提交。</p> : null}
      {fixed.length > 0 ? (
        <FixErrorsForm
          code={code}
          editionId={editionId}
          errors={errors.filter(({ fix }) => fix)}
          fixed={fixed}
        />
      ) : null}
      <Folded code={code} findings={warnings} name="提醒" />
    </Gate>
  )
}

/** The same for whoever reviews or waits: what was left, and why. */
export function ReviewGate({
  errorsLeft,
  ...props
}: GateProps & {
  /** Why errors were left, said at submission. */
  errorsLeft: string | null
}) {
  const { errors, warnings } = graveOnes(props.checked)
  return (
    <Gate {...props}>
      {errors.length > 0 && errorsLeft ? (
        <p className="said">
          {errors.length} 处错误这次没有改，提交人写的原因：{errorsLeft}
        </p>
      ) : null}
      <Folded code={props.code} findings={warnings} name="提醒" />
    </Gate>
  )
}

function Gate({ code, checked, inForce, children }: GateProps & { children: React.ReactNode }) {
  const { errors } = graveOnes(checked)
  const { fresh, known } = byOrigin(errors, inForce ?? [])
  return (
    <section className="block health-gate" id="health">
      <h2>体检</h2>
      <p>
        {errors.length === 0
          ? '没有发现错误。'
          : errorsInWords(errors.length, fresh.length, inForce !== null)}
        {checked.waived.length > 0 ? `另有 ${checked.waived.length} 处说明过不是问题。` : ''}
        <a href={`/staff/${code}/health`}>看体检结果</a>
      </p>
      {fresh.length > 0 ? <Rules code={code} findings={fresh} /> : null}
      <Folded code={code} findings={known} name="错误现行版本里就有" />
      {children}
    </section>
  )
}

function errorsInWords(all: number, fresh: number, hasInForce: boolean): string {
  if (!hasInForce) return `有 ${all} 处错误。`
  if (fresh === 0) return `有 ${all} 处错误，都是现行版本里就有的，这次没有新的。`
  return fresh === all
    ? `新出现 ${all} 处错误。`
    : `这次新出现 ${fresh} 处错误；另有 ${all - fresh} 处是现行版本里就有的。`
}

const graveOnes = ({ open }: CheckedList) => ({
  errors: open.filter(({ severity }) => severity === 'error'),
  warnings: open.filter(({ severity }) => severity === 'warning'),
})

function Folded({
  code,
  findings,
  name,
}: {
  code: string
  findings: readonly HealthFinding[]
  name: string
}) {
  if (findings.length === 0) return null
  return (
    <details className="why">
      <summary>
        {findings.length} 处{name}
      </summary>
      <Rules code={code} findings={findings} />
    </details>
  )
}

/** Findings by rule, each with the way to its places. */
function Rules({ code, findings }: { code: string; findings: readonly HealthFinding[] }) {
  return (
    <ul className="bullets">
      {groupFindings(findings).map(({ rule, severity, findings: found }) => (
        <li key={rule.id}>
          <SeveritySign severity={severity} />{' '}
          <a href={`/staff/${code}/health?rule=${rule.id}`}>
            {rule.title}，{found.length} 处
          </a>
          {rule.id.startsWith('numbering/') && !rule.id.includes('text') ? (
            <>
              ：<a href={`/staff/${code}/draft/${partOfFinding(found[0]!)}?renumber`}>去重新编号</a>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
