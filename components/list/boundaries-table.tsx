import { A } from '@/components/ui/a'
import { Lines } from '@/components/ui/prose'
import type { Boundary } from '@/lib/domain/list/schema'
import { boundaryTitle, departmentsOf } from '@/lib/domain/list/titles'
import { FORM_NAMES } from './form-names'
import type { PartViewProps } from './part-view'
import { Cell, RecordTable, Row, RowGroup } from './record-table'

/** 与相关部门的职责边界登记表. */
export function BoundariesTable({ entries, hrefOf }: PartViewProps<Boundary>) {
  const hasBasis = entries.some((boundary) => boundary.basis)
  const hasCases = entries.some((boundary) => boundary.cases)
  const heads = ['序号', '管理事项', '相关部门', '职责分工', hasBasis && '相关依据', hasCases && '案例']
  return (
    <RecordTable caption={FORM_NAMES.boundaries} heads={heads.filter((head) => head !== false)}>
      {entries.map((boundary) => {
        const rows = Math.max(1, boundary.shares.length)
        return (
          <RowGroup key={boundary.entryId} id={boundary.entryId}>
            {(boundary.shares.length > 0 ? boundary.shares : [null]).map((share, index) => (
              <Row key={share?.entryId ?? 'none'} id={share?.entryId}>
                {index === 0 ? (
                  <>
                    <Cell label="序号" className="number" rowSpan={rows}>
                      {boundary.number}
                    </Cell>
                    <Cell label="管理事项" className="main-cell named" rowSpan={rows}>
                      <Matter boundary={boundary} href={hrefOf?.(boundary)} />
                    </Cell>
                  </>
                ) : null}
                <Cell label="相关部门" className="strong short">
                  <Lines text={share?.department ?? null} />
                </Cell>
                <Cell label="职责分工">
                  <Lines text={share?.responsibility ?? null} />
                </Cell>
                {index === 0 && hasBasis ? (
                  <Cell label="相关依据" className="basis" rowSpan={rows}>
                    <Lines text={boundary.basis} />
                  </Cell>
                ) : null}
                {index === 0 && hasCases ? (
                  <Cell label="案例" className="cases" rowSpan={rows}>
                    <Lines text={boundary.cases} />
                  </Cell>
                ) : null}
              </Row>
            ))}
          </RowGroup>
        )
      })}
    </RecordTable>
  )
}

/** The matter as the list has it. Where its cell is blank, the title we made up is said to be ours and stays off paper. */
function Matter({ boundary, href }: { boundary: Boundary; href: string | undefined }) {
  const named = Boolean(boundary.matter?.trim())
  const link = href ? (
    <A className="entry-link" href={href}>
      {boundaryTitle(boundary)}
    </A>
  ) : null
  if (named) return link ?? <Lines text={boundary.matter} />
  return (
    <>
      （原文未填）
      {link ? (
        <small className="our-title no-print">
          {link}（{departmentsOf(boundary).length > 0 ? '按部门拟' : '按内容拟'}）
        </small>
      ) : null}
    </>
  )
}
