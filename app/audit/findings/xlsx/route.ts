import { platformRoute } from '@/lib/actions/staff-route'
import { listFindings } from '@/lib/data/findings/list-findings'
import { listPlaces } from '@/lib/data/findings/list-places'
import { listJurisdictionNames } from '@/lib/data/jurisdiction-names'
import { workbookDownload } from '@/lib/documents/write/download'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { findingFilterSchema } from '@/lib/domain/findings/filter'
import { findingsWorkbook } from '@/lib/domain/findings/workbook'

/** The filtered findings of the auditor's scope, for a spreadsheet. */
export const GET = platformRoute('finding:raise', async (access, request) => {
  const filter = findingFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const today = dayInBeijing(new Date())
  const findings = await listFindings(access, filter, today, null)
  const codes = findings.map((finding) => finding.jurisdictionCode)
  const [places, placesOf] = await Promise.all([
    listJurisdictionNames(access, codes),
    listPlaces(access, findings),
  ])
  return workbookDownload(
    findingsWorkbook(findings, { filter, places, placesOf, today }),
    `审计问题 ${today}`,
  )
})
