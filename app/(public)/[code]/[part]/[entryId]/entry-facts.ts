import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { PARTS, type Part } from '@/lib/domain/list/parts'
import type { ResponsibilityList, ServiceItem } from '@/lib/domain/list/schema'
import { departmentsOf } from '@/lib/domain/list/titles'

type Entry = ResponsibilityList[Part][number]

/** The entry in a sentence or two, for search engines. */
export function entrySummary(part: Part, entry: Entry, bureauName: string): string {
  if ('statement' in entry) return entry.statement
  if ('shares' in entry)
    return `${departmentsOf(entry).join('、')}的职责分工。${entry.shares[0]?.responsibility ?? ''}`
  if ('tasks' in entry)
    return `${entry.tasks.length}项任务的牵头单位和责任单位，${entry.unitDuties.length}个成员单位的职责。`
  if ('content' in entry) return [entry.content, entry.agency].filter(Boolean).join(' 承办机构：')
  const text = entry.preamble || entry.sections[0]?.text
  return text || `${bureauName}的${PARTS[part].entryLabel}。`
}

/** schema.org/GovernmentService. */
export function serviceData(
  service: ServiceItem,
  bureau: Jurisdiction,
  url: string,
): Record<string, unknown> {
  return {
    '@type': 'GovernmentService',
    name: service.name,
    description: service.content,
    url,
    serviceOperator: { '@type': 'GovernmentOrganization', name: service.agency ?? bureau.bureauName },
    areaServed: { '@type': 'AdministrativeArea', name: bureau.name, identifier: bureau.code },
    ...(service.phone
      ? {
          availableChannel: {
            '@type': 'ServiceChannel',
            servicePhone: { '@type': 'ContactPoint', telephone: service.phone },
          },
        }
      : {}),
  }
}
