import { Facts } from '@/components/ui/facts'
import { PhoneNumber } from '@/components/ui/phone-number'
import { Lines, Prose } from '@/components/ui/prose'
import type { ServiceGuide, ServiceItem } from '@/lib/domain/list/schema'
import { Cell, RecordTable, Row, RowGroup } from './record-table'

/** One service as 办事指南: whom to call first, then what it is, then what the guide says. */
export function ServiceView({ service, areaCode }: { service: ServiceItem; areaCode: string | null }) {
  const phone = (text: string | null | undefined) => text && <PhoneNumber text={text} areaCode={areaCode} />
  const guide = service.guide
  return (
    <>
      <Facts
        facts={[
          ['联系电话', phone(service.phone)],
          ['承办机构', service.agency && <Lines text={service.agency} />],
          ['主要内容', service.content && <Prose text={service.content} />],
          ['咨询电话', phone(guide?.enquiryPhone)],
          ['投诉电话', phone(guide?.complaintPhone)],
          ...guideFacts(guide),
        ]}
      />
      {guide && guide.materials.length > 0 ? <Materials guide={guide} /> : null}
      {guide ? null : (
        <p className="note missing">
          清单只列了以上内容，没有写明办理条件、材料、时限和费用。
          {service.phone ? '去之前请先打电话问清。' : ''}
        </p>
      )}
    </>
  )
}

function guideFacts(guide: ServiceGuide | null): [string, React.ReactNode][] {
  if (!guide) return []
  const text = (value: string | null) => value && <Prose text={value} />
  return [
    ['服务对象', text(guide.audience)],
    ['办理条件', text(guide.conditions)],
    ['办理流程', text(guide.steps)],
    ['法定时限', text(guide.legalLimit)],
    ['承诺时限', text(guide.promisedLimit)],
    ['费用', text(guide.fee)],
    ['收费依据', text(guide.feeBasis)],
    ['办理地点', text(guide.place)],
    ['办理时间', text(guide.hours)],
    ['到现场次数', guide.visits],
    ['办理方式', text(guide.channel)],
    ['网上办理', guide.onlineUrl && <WebAddress url={guide.onlineUrl} />],
    ['设定依据', text(guide.basis)],
  ]
}

/** A link only when it is an ordinary web address; anything else stays text. */
export function WebAddress({ url }: { url: string }) {
  return /^https?:\/\//i.test(url) ? <a href={url}>{url}</a> : url
}

function Materials({ guide }: { guide: ServiceGuide }) {
  return (
    <section className="block">
      <h2>要带的材料</h2>
      <RecordTable caption="要带的材料" heads={['材料', '形式', '来源', '份数']}>
        {guide.materials.map((material) => (
          <RowGroup key={material.name}>
            <Row>
              <Cell label="材料" className="main-cell">
                {material.name}
              </Cell>
              <Cell label="形式">{material.form}</Cell>
              <Cell label="来源">{material.source}</Cell>
              <Cell label="份数">{material.copies}</Cell>
            </Row>
          </RowGroup>
        ))}
      </RecordTable>
    </section>
  )
}
