import { A } from '@/components/ui/a'
import { Lines } from '@/components/ui/prose'
import type { Duty } from '@/lib/domain/list/schema'
import { FORM_NAMES } from './form-names'
import type { PartViewProps } from './part-view'
import { Cell, RecordTable, Row, RowGroup } from './record-table'

/** 部门职责登记表. The office and remark columns stand only when the list uses them. */
export function DutiesTable({ entries, hrefOf }: PartViewProps<Duty>) {
  const items = entries.flatMap((duty) => duty.items)
  const hasOffices = items.some((item) => item.office)
  const hasRemarks = items.some((item) => item.remark)
  const heads = ['序号', '主要职责', '具体工作事项', hasOffices && '责任科室', hasRemarks && '备注']
  return (
    <RecordTable caption={FORM_NAMES.duties} heads={heads.filter((head) => head !== false)}>
      {entries.map((duty) => (
        <RowGroup key={duty.entryId} id={duty.entryId}>
          {(duty.items.length > 0 ? duty.items : [null]).map((item, index) => (
            <Row key={item?.entryId ?? 'none'} id={item?.entryId}>
              {index === 0 ? <DutyCells duty={duty} href={hrefOf?.(duty)} /> : null}
              <Cell label="具体工作事项" className={index > 0 ? 'repeats' : undefined}>
                <Lines text={item?.text ?? null} />
              </Cell>
              {hasOffices ? (
                <Cell label="责任科室" className="short">
                  <Lines text={item?.office ?? null} />
                </Cell>
              ) : null}
              {hasRemarks ? (
                <Cell label="备注" className="short">
                  <Lines text={item?.remark ?? null} />
                </Cell>
              ) : null}
            </Row>
          ))}
        </RowGroup>
      ))}
    </RecordTable>
  )
}

function DutyCells({ duty, href }: { duty: Duty; href: string | undefined }) {
  const rows = Math.max(1, duty.items.length)
  return (
    <>
      <Cell label="序号" className="number" rowSpan={rows}>
        {href ? (
          <A
            href={href}
            aria-label={`${duty.number ? `第${duty.number}项` : ''}职责详情：${duty.statement.slice(0, 24)}`}
          >
            {duty.number ?? '详情'}
          </A>
        ) : (
          duty.number
        )}
      </Cell>
      <Cell label="主要职责" className="main-cell third" rowSpan={rows}>
        <Lines text={duty.statement} />
      </Cell>
    </>
  )
}
