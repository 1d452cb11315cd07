import { Cell, RecordTable, Row, RowGroup } from '@/components/list/record-table'
import type { CheckedBureau } from '@/lib/domain/health/overview'
import type { RuleFacts } from '@/lib/domain/health/rule-facts'
import type { ScoreOfEdition } from '@/lib/domain/health/score-of-edition'
import { sumOf } from '@/lib/domain/health/tally'
import { ScoreLine } from './score-line'

/**
 * Bureaus with the score of the list in force and its counts, on a phone as cards.
 * @param rule one rule whose findings are counted apart
 */
export function BureausTable(props: {
  bureaus: readonly CheckedBureau[]
  trends: ReadonlyMap<string, readonly ScoreOfEdition[]>
  rule: RuleFacts | null
  hrefOf: (bureau: CheckedBureau) => string
}) {
  const { rule } = props
  const heads = ['单位', '得分', '错误', '提醒', '提示', ...(rule ? [rule.title] : []), '版本', '各版得分']
  return (
    <RecordTable caption="各地得分" heads={heads}>
      {props.bureaus.map((bureau) => {
        const { code, name, above, report } = bureau
        return (
          <RowGroup key={code}>
            <Row>
              <Cell label="单位" className="bureau-name main-cell">
                <a className="entry-link" href={props.hrefOf(bureau)}>
                  {name}
                </a>
                <p className="row-note">{above.map((division) => division.name).join(' ')}</p>
              </Cell>
              {report ? (
                <>
                  <Cell label="得分" className="figure">
                    <b>{report.score}</b>
                  </Cell>
                  <Cell label="错误" className="figure">
                    {report.errors}
                  </Cell>
                  <Cell label="提醒" className="figure">
                    {report.warnings}
                  </Cell>
                  <Cell label="提示" className="figure">
                    {report.notes}
                  </Cell>
                  {rule ? (
                    <Cell label={rule.title} className="figure">
                      {report.rules[rule.id] ? sumOf(report.rules[rule.id]!) : 0}
                    </Cell>
                  ) : null}
                  <Cell label="版本" className="figure">
                    第{report.number}版
                  </Cell>
                  <Cell label="各版得分">
                    <ScoreLine points={props.trends.get(code) ?? []} />
                  </Cell>
                </>
              ) : (
                <NotYet columns={heads.length - 1} />
              )}
            </Row>
          </RowGroup>
        )
      })}
    </RecordTable>
  )
}

function NotYet({ columns }: { columns: number }) {
  return (
    <td data-label="得分" colSpan={columns} {...{ role: 'cell' }}>
      还没有体检，公布以后过几分钟就有
    </td>
  )
}
