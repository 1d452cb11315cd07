import { Cell, RecordTable, Row, RowGroup } from '@/components/list/record-table'
import { type Day, dayInWords } from '@/lib/domain/calendar-days'
import { isOverdue, termInWords } from '@/lib/domain/findings/due'
import { aboutWords, type FindingHead, findingNumber, GRAVITY_WORDS } from '@/lib/domain/findings/finding'
import { standingWords } from '@/lib/domain/findings/steps'
import { PARTS } from '@/lib/domain/list/parts'

/**
 * Findings as a table, on a phone as cards.
 * @param places names of the bureaus, by code; without it the table is one bureau's
 * @param hrefOf where a finding is followed
 */
export function FindingsTable(props: {
  findings: readonly FindingHead[]
  today: Day
  places?: ReadonlyMap<string, string>
  hrefOf: (finding: FindingHead) => string
}) {
  const { findings, today, places, hrefOf } = props
  const heads = ['编号', ...(places ? ['单位'] : []), '问题', '程度', '现况', '提出', '期限']
  return (
    <RecordTable caption="问题清单" heads={heads}>
      {findings.map((finding) => (
        <RowGroup key={`${finding.jurisdictionCode} ${finding.number}`}>
          <Row>
            <Cell label="编号" className="number">
              {findingNumber(finding)}
            </Cell>
            {places ? (
              <Cell label="单位" className="named">
                {places.get(finding.jurisdictionCode) ?? finding.jurisdictionCode}
              </Cell>
            ) : null}
            <Cell label="问题" className="main-cell">
              <a className="entry-link" href={hrefOf(finding)}>
                {finding.title}
              </a>
              <p className="row-note">{aboutWords(finding, (part) => PARTS[part].label)}</p>
            </Cell>
            <Cell label="程度" className="finding-short">
              {GRAVITY_WORDS[finding.severity]}
            </Cell>
            <Cell label="现况" className="finding-short finding-state">
              <b>{standingWords(finding)}</b>
            </Cell>
            <Cell label="提出" className="finding-day">
              {dayInWords(finding.raisedOn)}
            </Cell>
            <Cell label="期限" className="finding-day">
              <Term finding={finding} today={today} />
            </Cell>
          </Row>
        </RowGroup>
      ))}
    </RecordTable>
  )
}

/** The day something is due, and how long there is left; of what is settled, when it was. */
export function Term(props: { finding: FindingHead; today: Day; label?: string }) {
  const { finding, today, label } = props
  if (finding.closedOn) return `${dayInWords(finding.closedOn)}了结`
  const left = termInWords(finding, today)
  return (
    <>
      {label}
      {dayInWords(finding.dueOn)}
      {left ? <span className={isOverdue(finding, today) ? 'term overdue' : 'term'}>{left}</span> : null}
    </>
  )
}
