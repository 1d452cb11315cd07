import { platformRoute } from '@/lib/actions/staff-route'
import { loadScopeHealth } from '@/lib/data/health/scope-health'
import { workbookDownload } from '@/lib/documents/write/download'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { filterBureaus, worstRules } from '@/lib/domain/health/overview'
import { overviewFilterSchema } from '@/lib/domain/health/overview-filter'
import { overviewSheets } from '@/lib/domain/health/overview-sheet'
import { auditScope } from '@/lib/domain/membership'

/** The filtered bureaus of the auditor's scope with their scores, and what is wrong with them, for a spreadsheet. */
export const GET = platformRoute('finding:raise', async (access, request, _, session) => {
  const filter = overviewFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const today = dayInBeijing(new Date())
  const health = await loadScopeHealth(access, auditScope(session.memberships) ?? [])
  const bureaus = filterBureaus(health.bureaus, filter)
  const sheets = overviewSheets({ bureaus, rules: worstRules(bureaus, filter.severity) }, today)
  return workbookDownload(sheets, `各地体检 ${today}`)
})
