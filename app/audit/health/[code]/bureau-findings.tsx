import { FindingFilterForm } from '@/components/health/finding-filter'
import { RuleFindings } from '@/components/health/rule-findings'
import { RuleList } from '@/components/health/rule-list'
import type { RaisedFromRule } from '@/lib/data/findings/raised-from-rules'
import { raisedAs } from '@/lib/domain/findings/places'
import { raiseHref } from '@/lib/domain/findings/raise-query'
import { type FindingFilter, filterFindings } from '@/lib/domain/health/filter'
import { findingId } from '@/lib/domain/health/finding-id'
import { groupFindings } from '@/lib/domain/health/group-findings'
import { raiseFromFinding } from '@/lib/domain/health/raise-from-finding'
import { countsInWords } from '@/lib/domain/health/severity-words'
import { shownFindings } from '@/lib/domain/health/shown-findings'
import { countBySeverity } from '@/lib/domain/health/tally'
import type { HealthFinding } from '@/lib/domain/health/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'

/** What is found in the list by rule, each with the way to raise it or with what was raised already. */
export function BureauFindings(props: {
  code: string
  list: ResponsibilityList
  open: readonly HealthFinding[]
  filter: FindingFilter
  raised: readonly RaisedFromRule[]
}) {
  const { code, list, open, filter, raised } = props
  const asked = filterFindings(open, filter)
  // What is raised of a rule is all it found, not the part that happens to be shown.
  const counts = new Map(groupFindings(open).map(({ rule, findings }) => [rule.id, findings.length]))
  const path = `/audit/health/${code}`
  const query = new URLSearchParams(Object.entries(filter).filter((pair) => pair[1] !== undefined))
  return (
    <section className="block" aria-labelledby="findings-title">
      <h2 id="findings-title">发现的问题</h2>
      <p className="note">
        {asked.length < open.length
          ? `一共 ${countsInWords(countBySeverity(open))}；下面是其中 ${asked.length} 处。`
          : `${countsInWords(countBySeverity(open))}。`}
      </p>
      {open.length > 0 ? (
        <>
          <FindingFilterForm action={path} keep={{}} filter={filter} findings={open} />
          <p className="actions no-print">
            <a className="button plain" href={`${path}/xlsx${query.size > 0 ? `?${query}` : ''}`} download>
              导出表格（.xlsx）
            </a>
          </p>
        </>
      ) : null}
      <RuleList
        groups={groupFindings(asked)}
        render={({ rule, severity, findings }) => {
          const byId = new Map(findings.map((finding) => [findingId(finding), finding]))
          return (
            <RuleFindings
              key={rule.id}
              rule={rule}
              severity={severity}
              findings={shownFindings(list, findings)}
              hrefOf={({ entry }) => entry && `/${code}/${entry.part}/${entry.topId}`}
              renderWays={({ id }) => <Raise code={code} finding={byId.get(id)} raised={raised} />}
            >
              <RaiseAll code={code} rule={rule.id} places={counts.get(rule.id) ?? 0} />
            </RuleFindings>
          )
        }}
      />
    </section>
  )
}

/** One finding for all places of a rule, where there are several. */
function RaiseAll({ code, rule, places }: { code: string; rule: string; places: number }) {
  return places > 1 ? (
    <p className="raise-line no-print">
      <a className="button plain" href={raiseHref({ code, rule, about: 'rule' })}>
        就这一类提一条问题（{places} 处）
      </a>
    </p>
  ) : null
}

function Raise(props: {
  code: string
  finding: HealthFinding | undefined
  raised: readonly RaisedFromRule[]
}) {
  const { code, finding } = props
  if (!finding) return null
  const already = raisedAs(finding, props.raised)
  return (
    <span className="raise-line">
      {already.map(({ id, number }) => (
        <a key={id} href={`/audit/findings/${code}/${id}`}>
          这一处已提出：第{number}号
        </a>
      ))}
      <a className="no-print" href={raiseHref(raiseFromFinding(code, finding))}>
        {already.length > 0 ? '再提一个' : '提出问题'}
      </a>
    </span>
  )
}
