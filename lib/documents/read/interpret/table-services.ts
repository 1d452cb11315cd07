import { type ServiceGuide, type ServiceItem, serviceGuideSchema } from '@/lib/domain/list/schema'
import { leaveExtras } from './extras'
import { type DataRow, type RowReader, textOf } from './grid'
import type { Reading } from './reading'
import { joined, orNull, paragraphsOf } from './text'

/** Reads the rows of 公共服务事项: one service a row; further columns go into its guide. */
export function serviceRows(reading: Reading): RowReader {
  const { services } = reading.list
  const unknown = new Set<string>()
  let current: ServiceItem | null = null

  const row = (row: DataRow) => {
    const number = textOf(row, 'number')
    const name = textOf(row, 'name')
    const pointer = () => `/services/${services.length - 1}`
    if (current && !row.lostNumber && number === '' && name === '') {
      continueService(current, row)
    } else {
      const above = current
      current = {
        entryId: `services.${services.length}`,
        source: row.place,
        number: orNull(number),
        name,
        content: textOf(row, 'content'),
        agency: orNull(textOf(row, 'agency')),
        phone: orNull(textOf(row, 'phone')),
        guide: guideOf(row),
      }
      services.push(current)
      if (above) fillMerged(current, above, row, pointer(), reading)
    }
    const extras = [...row.extras]
    if (textOf(row, 'remark') !== '') extras.unshift({ head: '备注', text: textOf(row, 'remark') })
    leaveExtras(extras, row, unknown, reading)
  }
  return { row, end: () => undefined }
}

/** A row without number and name goes on with the service above (a cell cut by a page break). */
function continueService(service: ServiceItem, row: DataRow) {
  service.content = joined(service.content, textOf(row, 'content'))
  service.agency = orNull(joined(service.agency ?? '', textOf(row, 'agency')))
  service.phone = orNull(joined(service.phone ?? '', textOf(row, 'phone')))
  const more = guideOf(row)
  if (!more) return
  if (!service.guide) service.guide = more
  else
    for (const [field, value] of Object.entries(more))
      if (typeof value === 'string') {
        const guide = service.guide as Record<string, unknown>
        guide[field] = joined((guide[field] as string | null) ?? '', value)
      } else if (Array.isArray(value))
        service.guide.materials = service.guide.materials.concat(more.materials)
}

/**
 * An agency and a phone that span several services are given to all of them: covered cells always; where a
 * format cannot show merges, when both are blank below a service that has both.
 */
function fillMerged(
  service: ServiceItem,
  above: ServiceItem,
  row: DataRow,
  pointer: string,
  reading: Reading,
) {
  const present = row.slots.has('agency') && row.slots.has('phone')
  const bothBlank =
    service.agency === null && service.phone === null && above.agency !== null && above.phone !== null
  const names = { agency: '承办机构', phone: '联系电话' } as const
  const before = { agency: service.agency, phone: service.phone }
  for (const field of ['agency', 'phone'] as const) {
    const covered = row.slots.get(field)?.covered === true
    const value = above[field]
    if (before[field] !== null || value === null) continue
    if (covered || (row.mergesLost && present && bothBlank)) {
      service[field] = value
      reading.warn(
        'filled-from-merge',
        `${names[field]}随上方合并单元格填入“${value}”`,
        `${pointer}/${field}`,
        { added: value },
      )
    } else if (!row.slots.has(field)) {
      reading.warn('missing-cell', `原表这一行没有${names[field]}一格`, `${pointer}/${field}`)
    }
  }
}

/** The guide made of the further columns; null when there are none. */
function guideOf(row: DataRow): ServiceGuide | null {
  const fields: Record<string, unknown> = {}
  for (const [role, slot] of row.slots)
    if (role.startsWith('guide:') && slot.text !== '') fields[role.slice('guide:'.length)] = slot.text
  if (Object.keys(fields).length === 0) return null
  const materials = paragraphsOf(String(fields.materials ?? '')).map((name) => ({
    name,
    form: null,
    source: null,
    copies: null,
    sample: null,
  }))
  const empty = Object.fromEntries(Object.keys(serviceGuideSchema.shape).map((field) => [field, null]))
  return serviceGuideSchema.parse({ ...empty, ...fields, materials })
}
