import { Facts } from '@/components/ui/facts'
import { PhoneNumber } from '@/components/ui/phone-number'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { WebAddress } from './service-view'

/** How to reach the bureau. Says so when this site does not know. */
export function BureauCard({
  jurisdiction,
  hasServices,
}: {
  jurisdiction: Jurisdiction
  hasServices: boolean
}) {
  const { card, areaCode } = jurisdiction
  if (!card.address && !card.phone && !card.hours && !card.website)
    return (
      <p className="note">
        本站没有这个单位的地址和总机。可拨 <a href="tel:12345">12345</a> 政务服务便民热线询问
        {areaCode ? `（本地区号 ${areaCode}）` : ''}。{hasServices ? '办事电话见各服务事项。' : ''}
      </p>
    )
  return (
    <Facts
      facts={[
        ['电话', card.phone && <PhoneNumber text={card.phone} areaCode={areaCode} />],
        ['地址', card.address],
        ['办公时间', card.hours],
        ['网站', card.website && <WebAddress url={card.website} />],
        ['电话区号', areaCode],
      ]}
    />
  )
}
