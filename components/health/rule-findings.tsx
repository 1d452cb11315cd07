import type { ReactNode } from 'react'
import { Fold } from '@/components/ui/fold'
import type { RuleFacts } from '@/lib/domain/health/rule-facts'
import { countsInWords } from '@/lib/domain/health/severity-words'
import type { ShownFinding } from '@/lib/domain/health/shown-findings'
import { countBySeverity } from '@/lib/domain/health/tally'
import type { Severity } from '@/lib/domain/health/types'
import { WhyItMatters } from './finding-card'
import { MarkedExcerpt } from './marked-excerpt'
import { SeveritySign } from './severity-sign'

/** Things said of one rule before the rest is folded away. */
const MOST_SHOWN = 5
/** Places of which the same is said before the rest is folded away. */
const MOST_PLACES = 4

interface ShownOnes {
  severity: Severity
  hrefOf: (finding: ShownFinding) => string | null
  renderWays?: (finding: ShownFinding) => ReactNode
}

/**
 * All findings of one rule, each leading to its entry.
 * @param hrefOf where a finding is mended or looked at; null where there is no such page
 * @param renderWays what can be done about one of them
 * @param children what can be done about all of them at once
 */
export function RuleFindings(
  props: ShownOnes & { rule: RuleFacts; findings: readonly ShownFinding[]; children?: ReactNode },
) {
  const { rule, findings } = props
  const groups = sameWords(findings)
  const rest = groups.length > MOST_SHOWN + 1 ? groups.slice(MOST_SHOWN) : []
  const id = `rule-${rule.id.replace('/', '-')}`
  return (
    <section className="rule-findings block" aria-labelledby={id}>
      <h3 id={id}>
        <SeveritySign severity={props.severity} /> {rule.title}
        <span className="count">{countsInWords(countBySeverity(findings))}</span>
      </h3>
      <WhyItMatters rule={rule} />
      {props.children}
      <Groups {...props} groups={groups.slice(0, groups.length - rest.length)} />
      {rest.length > 0 ? (
        <Fold where="everywhere" summary={`其余 ${rest.flat().length} 处`}>
          <Groups {...props} groups={rest} whole />
        </Fold>
      ) : null}
    </section>
  )
}

function Groups(props: ShownOnes & { groups: readonly ShownFinding[][]; whole?: boolean }) {
  return (
    <ul className="rows">
      {props.groups.map((group) => {
        const [first] = group
        return first ? (
          <li key={first.id} className="rule-finding">
            <p>
              {first.severity === props.severity ? null : <SeveritySign severity={first.severity} />}
              {first.message}
            </p>
            {props.whole ? <PlaceList {...props} findings={group} /> : <Places {...props} findings={group} />}
          </li>
        ) : null
      })}
    </ul>
  )
}

/** Where the same is found. */
function Places(props: ShownOnes & { findings: readonly ShownFinding[] }) {
  const { findings } = props
  const rest = findings.length > MOST_PLACES + 1 ? findings.slice(MOST_PLACES) : []
  return (
    <>
      <PlaceList {...props} findings={findings.slice(0, findings.length - rest.length)} />
      {rest.length > 0 ? (
        <Fold where="everywhere" summary={`其余 ${rest.length} 处`}>
          <PlaceList {...props} findings={rest} />
        </Fold>
      ) : null}
    </>
  )
}

function PlaceList(props: ShownOnes & { findings: readonly ShownFinding[] }) {
  return (
    <ul className="finding-places">
      {props.findings.map((finding) => (
        <li key={finding.id} id={`finding-${finding.id}`}>
          <Place finding={finding} href={props.hrefOf(finding)} />
          <span className="row-note">
            <MarkedExcerpt excerpt={finding.excerpt} />
          </span>
          {props.renderWays?.(finding)}
        </li>
      ))}
    </ul>
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
