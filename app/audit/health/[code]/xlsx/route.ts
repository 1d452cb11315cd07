import { staffRoute } from '@/lib/actions/staff-route'
import { checkForAuditor } from '@/lib/data/health/check-lists'
import { listJurisdictionNames } from '@/lib/data/jurisdiction-names'
import { workbookDownload } from '@/lib/documents/write/download'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { filterFindings, findingFilterSchema } from '@/lib/domain/health/filter'
import { healthFindingsSheet } from '@/lib/domain/health/findings-sheet'
import { entriesOf } from '@/lib/domain/health/pointers'
import { healthScore } from '@/lib/domain/health/score'

/** What the health check finds in the bureau's list in force, filtered as asked, for a spreadsheet. */
export const GET = staffRoute('finding:raise', async (access, request, { code = '' }) => {
  const filter = findingFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const [found, names] = await Promise.all([checkForAuditor(access), listJurisdictionNames(access, [code])])
  if (!found) return new Response('这个单位现在没有公布的清单。', { status: 404 })
  const { number, checked } = found
  const { list, open } = checked
  const today = dayInBeijing(new Date())
  const sheet = healthFindingsSheet(filterFindings(open, filter), {
    list,
    bureau: names.get(code) ?? code,
    number,
    score: healthScore(open, entriesOf(list).length).score,
    today,
  })
  return workbookDownload([sheet], `${names.get(code) ?? code}体检 ${today}`)
})
