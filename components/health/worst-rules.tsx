import { Cell, RecordTable, Row, RowGroup } from '@/components/list/record-table'
import type { RuleTally } from '@/lib/domain/health/overview'
import { SEVERITY_WORDS } from '@/lib/domain/health/severity-words'
import { SEVERITIES } from '@/lib/domain/health/types'

type RuleHref = (rule: RuleTally) => string

/** Rules shown at once; the rest stand behind one more press. */
const MOST_SHOWN = 15

/** What is wrong most over many lists: each rule with how many places and bureaus, leading to those bureaus. */
export function WorstRules({ rules, hrefOf }: { rules: readonly RuleTally[]; hrefOf: RuleHref }) {
  const rest = rules.slice(MOST_SHOWN)
  return (
    <>
      <Table rules={rules.slice(0, MOST_SHOWN)} hrefOf={hrefOf} caption="哪些问题最多" />
      {rest.length > 0 ? (
        <details className="folded">
          <summary>其余 {rest.length} 类</summary>
          <Table rules={rest} hrefOf={hrefOf} caption="其余的问题" />
        </details>
      ) : null}
    </>
  )
}

function Table(props: { rules: readonly RuleTally[]; hrefOf: RuleHref; caption: string }) {
  return (
    <RecordTable
      caption={props.caption}
      heads={['问题', ...SEVERITIES.map((severity) => SEVERITY_WORDS[severity].word), '单位数']}
    >
      {props.rules.map((tally) => {
        const { rule, counts, bureaus } = tally
        return (
          <RowGroup key={rule.id}>
            <Row>
              <Cell label="问题" className="main-cell">
                <a className="entry-link" href={props.hrefOf(tally)}>
                  {rule.title}
                </a>
              </Cell>
              {SEVERITIES.map((severity) => (
                <Cell key={severity} label={SEVERITY_WORDS[severity].word} className="figure">
                  {counts[severity]}
                </Cell>
              ))}
              <Cell label="单位数" className="figure">
                {bureaus}
              </Cell>
            </Row>
          </RowGroup>
        )
      })}
    </RecordTable>
  )
}
