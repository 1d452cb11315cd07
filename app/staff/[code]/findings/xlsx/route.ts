import { staffRoute } from '@/lib/actions/staff-route'
import { listFindings } from '@/lib/data/findings/list-findings'
import { listPlaces } from '@/lib/data/findings/list-places'
import { listJurisdictionNames } from '@/lib/data/jurisdiction-names'
import { workbookDownload } from '@/lib/documents/write/download'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { findingFilterSchema } from '@/lib/domain/findings/filter'
import { findingsWorkbook } from '@/lib/domain/findings/workbook'

/** The bureau's filtered findings, for a spreadsheet. */
export const GET = staffRoute('finding:read', async (access, request) => {
  const filter = findingFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const today = dayInBeijing(new Date())
  const findings = await listFindings(access, { ...filter, code: undefined }, today, null)
  const [places, placesOf] = await Promise.all([
    listJurisdictionNames(access, [access.jurisdictionCode ?? '']),
    listPlaces(access, findings),
  ])
  return workbookDownload(
    findingsWorkbook(findings, { filter, places, placesOf, today }),
    `${places.get(access.jurisdictionCode ?? '') ?? ''}审计问题 ${today}`,
  )
})
