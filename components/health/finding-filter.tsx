import type { FindingFilter } from '@/lib/domain/health/filter'
import { groupFindings } from '@/lib/domain/health/group-findings'
import { SEVERITY_WORDS } from '@/lib/domain/health/severity-words'
import { countBySeverity, partOfFinding } from '@/lib/domain/health/tally'
import { type HealthFinding, SEVERITIES } from '@/lib/domain/health/types'
import { PART_KEYS, PARTS } from '@/lib/domain/list/parts'

/** Which findings to see: by severity, part and rule, each with how many there are. */
export function FindingFilterForm(props: {
  action: string
  keep: Record<string, string>
  filter: FindingFilter
  /** All of them, unfiltered. */
  findings: readonly HealthFinding[]
}) {
  const { findings, filter } = props
  const bySeverity = countBySeverity(findings)
  const isFiltered = Boolean(filter.severity || filter.part || filter.rule)
  return (
    <form className="filters no-print" action={props.action} method="get" aria-label="筛选问题">
      {Object.entries(props.keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Choice
        name="severity"
        label="轻重"
        chosen={filter.severity}
        options={SEVERITIES.filter((severity) => bySeverity[severity] > 0).map((severity) => [
          severity,
          `${SEVERITY_WORDS[severity].word}（${bySeverity[severity]}）`,
        ])}
      />
      <Choice
        name="part"
        label="清单部分"
        chosen={filter.part}
        options={PART_KEYS.map((part): [string, number] => [
          part,
          findings.filter((finding) => partOfFinding(finding) === part).length,
        ])
          .filter(([, count]) => count > 0)
          .map(([part, count]) => [part, `${PARTS[part as keyof typeof PARTS].label}（${count}）`])}
      />
      <Choice
        name="rule"
        label="哪一类问题"
        chosen={filter.rule}
        options={groupFindings(findings).map(({ rule, findings: of }) => [
          rule.id,
          `${rule.title}（${of.length}）`,
        ])}
      />
      <button className="button quiet" type="submit">
        筛选
      </button>
      {isFiltered ? (
        <a className="quiet-way" href={`${props.action}?${new URLSearchParams(props.keep)}`}>
          看全部
        </a>
      ) : null}
    </form>
  )
}

function Choice(props: {
  name: string
  label: string
  chosen: string | undefined
  options: [value: string, label: string][]
}) {
  const { name, chosen, options } = props
  const missing = chosen !== undefined && !options.some(([value]) => value === chosen)
  return (
    <div>
      <label htmlFor={`filter-${name}`}>{props.label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen ?? ''}>
        <option value="">全部</option>
        {missing ? <option value={chosen}>（没有了）</option> : null}
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
