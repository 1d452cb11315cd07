import { editHref } from '@/components/editing/editing-view'
import { FindingFilterForm } from '@/components/health/finding-filter'
import { RuleFindings } from '@/components/health/rule-findings'
import { RuleList } from '@/components/health/rule-list'
import { RuleWays } from '@/components/health/rule-ways'
import { type FindingFilter, filterFindings } from '@/lib/domain/health/filter'
import { seenOf } from '@/lib/domain/health/finding-id'
import { type FindingGroup, groupFindings } from '@/lib/domain/health/group-findings'
import { countsInWords } from '@/lib/domain/health/severity-words'
import { type ShownFinding, shownFindings } from '@/lib/domain/health/shown-findings'
import { countBySeverity } from '@/lib/domain/health/tally'
import { fixRuleAction, waiveRuleAction } from './actions'
import type { Subject } from './load-subject'

/** The findings by rule, with what can be done about all of a rule at once; filtered as the address asks. */
export function Findings(props: {
  code: string
  subject: Subject
  filter: FindingFilter
  mayEdit: boolean
  /** Whether the person goes on to submit. */
  next: boolean
}) {
  const { code, subject, filter } = props
  const { open } = subject.checked
  const asked = filterFindings(open, filter)
  const isFiltered = asked.length < open.length
  if (open.length === 0)
    return (
      <section className="block">
        <h2>发现的问题</h2>
        <p className="lead">没有发现问题。</p>
        {props.next ? <Onward code={code} /> : null}
      </section>
    )
  return (
    <section className="block" aria-labelledby="findings-title">
      <h2 id="findings-title">发现的问题</h2>
      <p className="note">
        {isFiltered
          ? `一共 ${countsInWords(countBySeverity(open))}；下面是其中 ${asked.length} 处。`
          : countsInWords(countBySeverity(open))}
      </p>
      <FindingFilterForm
        action={`/staff/${code}/health`}
        keep={subject.of === 'draft' ? {} : { of: subject.of }}
        filter={filter}
        findings={open}
      />
      {subject.of === 'in-force' && props.mayEdit ? (
        <p className="note no-print">
          这是已经公布的清单，要改，先<a href={`/staff/${code}/draft`}>打开草稿</a>。
        </p>
      ) : null}
      <RuleList
        groups={groupFindings(asked)}
        render={(group) => (
          <RuleFindings
            key={group.rule.id}
            rule={group.rule}
            severity={group.severity}
            findings={shownFindings(subject.checked.list, group.findings)}
            hrefOf={(finding) => hrefOf(code, subject, finding)}
          >
            {/* What is done to a rule is done to all it found: never to a part that happens to be shown. */}
            {props.mayEdit && !filter.part && !filter.severity ? (
              <Ways code={code} subject={subject} group={group} />
            ) : null}
          </RuleFindings>
        )}
      />
      {props.next ? <Onward code={code} /> : null}
    </section>
  )
}

function Ways({ code, subject, group }: { code: string; subject: Subject; group: FindingGroup }) {
  const { rule, findings } = group
  const fixable = findings.filter(({ fix }) => fix)
  return (
    <RuleWays
      rule={rule.id}
      title={rule.title}
      count={findings.length}
      fix={
        subject.editionId
          ? {
              action: fixRuleAction,
              hidden: { code, edition: subject.editionId, seen: seenOf(fixable) },
              fixes: fixable.flatMap(({ fix }) => fix ?? []),
            }
          : null
      }
      waive={{ action: waiveRuleAction, hidden: { code, of: subject.of, seen: seenOf(findings) } }}
    />
  )
}

/** In a draft to the entry's form, else to its public page. */
function hrefOf(code: string, subject: Subject, { entry }: ShownFinding): string | null {
  if (!entry) return subject.of === 'draft' ? `/staff/${code}/draft` : null
  const { part, entryId, topId } = entry
  if (subject.of === 'draft') return editHref({ code, part }, entryId)
  return `/${code}/${part}/${topId}`
}

function Onward({ code }: { code: string }) {
  return (
    <p className="actions no-print">
      <a className="button" href={`/staff/${code}/review`}>
        去提交审核
      </a>
    </p>
  )
}
