import type { ReactNode } from 'react'
import type { RuleFacts } from '@/lib/domain/health/rule-facts'
import type { ShownFinding } from '@/lib/domain/health/shown-findings'
import type { Severity } from '@/lib/domain/health/types'
import { WhyItMatters } from './finding-card'
import { MarkedExcerpt } from './marked-excerpt'
import { SeveritySign } from './severity-sign'

/**
 * All findings of one rule, each leading to its entry.
 * @param hrefOf where a finding is mended or looked at; null where there is no such page
 * @param renderWays what can be done about one of them
 * @param children what can be done about all of them at once
 */
export function RuleFindings(props: {
  rule: RuleFacts
  severity: Severity
  findings: readonly ShownFinding[]
  hrefOf: (finding: ShownFinding) => string | null
  renderWays?: (finding: ShownFinding) => ReactNode
  children?: ReactNode
}) {
  const { rule, findings } = props
  const id = `rule-${rule.id.replace('/', '-')}`
  return (
    <section className="rule-findings block" aria-labelledby={id}>
      <h3 id={id}>
        <SeveritySign severity={props.severity} /> {rule.title}
        <span className="count">{findings.length} 处</span>
      </h3>
      <WhyItMatters rule={rule} />
      {props.children}
      <ul className="rows">
        {sameWords(findings).map((group) => {
          const [first] = group
          return first ? (
            <li key={first.id} className="rule-finding">
              <p>
                {first.severity === props.severity ? null : <SeveritySign severity={first.severity} />}
                {first.message}
              </p>
              <ul className="finding-places">
                {group.map((finding) => (
                  <li key={finding.id} id={`finding-${finding.id}`}>
                    <Place finding={finding} href={props.hrefOf(finding)} />
                    <span className="row-note">
                      <MarkedExcerpt excerpt={finding.excerpt} />
                    </span>
                    {props.renderWays?.(finding)}
                  </li>
                ))}
              </ul>
            </li>
          ) : null
        })}
      </ul>
    </section>
  )
}

/** Findings that say the same of several places are told once. */
function sameWords(findings: readonly ShownFinding[]): ShownFinding[][] {
  const groups = new Map<string, ShownFinding[]>()
  for (const finding of findings) {
    const words = `${finding.severity} ${finding.message}`
    const group = groups.get(words)
    if (group) group.push(finding)
    else groups.set(words, [finding])
  }
  return [...groups.values()]
}

function Place({ finding, href }: { finding: ShownFinding; href: string | null }) {
  const place = finding.entry?.place ?? '清单整体'
  return href ? (
    <a className="finding-place" href={href}>
      {place}
    </a>
  ) : (
    <b>{place}</b>
  )
}
