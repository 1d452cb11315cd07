import { Facts } from '@/components/ui/facts'
import { PhoneNumber } from '@/components/ui/phone-number'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { WebAddress } from './service-view'

/** How to reach the bureau. Says so when nobody has entered it yet. */
export function BureauCard({ jurisdiction }: { jurisdiction: Jurisdiction }) {
  const { card, areaCode } = jurisdiction
  if (!card.address && !card.phone && !card.hours && !card.website)
    return (
      <p className="note">
        单位还没有登记地址和总机。{areaCode ? `本地电话区号 ${areaCode}。` : ''}办事电话见各服务事项。
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
