import { staffRoute } from '@/lib/actions/staff-route'
import { logAsCsv } from '@/lib/data/audit-log-csv'
import { logFilterSchema } from '@/lib/domain/audit/filter'

/** The filtered log of a bureau, for a spreadsheet. */
export const GET = staffRoute('audit-log:read', async (access, request) => {
  const filter = logFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const name = `log-${access.jurisdictionCode}.csv`
  return new Response(logAsCsv(access, filter), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
})
