import { A } from '@/components/ui/a'
import { PhoneNumber } from '@/components/ui/phone-number'
import { Lines } from '@/components/ui/prose'
import type { ServiceItem } from '@/lib/domain/list/schema'
import { serviceTitle } from '@/lib/domain/list/titles'
import { parsePhones } from '@/lib/domain/phone'
import { FORM_NAMES } from './form-names'
import type { PartViewProps } from './part-view'
import { Cell, RecordTable, Row, RowGroup } from './record-table'

/** 公共服务事项登记表. */
export function ServicesTable({ entries, hrefOf, areaCode }: PartViewProps<ServiceItem>) {
  const completed = entries.some((service) =>
    parsePhones(service.phone ?? '', areaCode).some((segment) => segment.phone?.areaCodeAdded),
  )
  return (
    <>
      <RecordTable
        caption={FORM_NAMES.services}
        heads={['序号', '服务事项', '主要内容', '承办机构', '联系电话']}
      >
        {entries.map((service) => (
          <RowGroup key={service.entryId} id={service.entryId}>
            <Row>
              <Cell label="序号" className="number">
                {service.number}
              </Cell>
              <Cell label="服务事项" className="main-cell named">
                {hrefOf ? (
                  <A className="entry-link" href={hrefOf(service)}>
                    {serviceTitle(service)}
                  </A>
                ) : (
                  serviceTitle(service)
                )}
              </Cell>
              <Cell label="主要内容">
                <Lines text={service.content} />
              </Cell>
              <Cell label="承办机构" className="short">
                {service.agency?.trim() ? <Lines text={service.agency} /> : <NotGiven />}
              </Cell>
              <Cell label="联系电话" className="short">
                {service.phone?.trim() ? (
                  <PhoneNumber text={service.phone} areaCode={areaCode} quiet />
                ) : (
                  <NotGiven />
                )}
              </Cell>
            </Row>
          </RowGroup>
        ))}
      </RecordTable>
      {completed ? (
        <p className="note after-table">区号 {areaCode} 是按本地补上的，清单原文没有写区号。</p>
      ) : null}
    </>
  )
}

const NotGiven = () => <span className="row-note">原文未填</span>
