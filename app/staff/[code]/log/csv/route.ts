import { staffRoute } from '@/lib/actions/staff-route'
import { logAsCsv } from '@/lib/data/audit-log-csv'
import { asAttachment } from '@/lib/documents/write/download'
import { logFilterSchema } from '@/lib/domain/audit/filter'

/** The filtered log of a bureau, for a spreadsheet. */
export const GET = staffRoute('audit-log:read', async (access, request) => {
  const filter = logFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return new Response(logAsCsv(access, filter), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': asAttachment(`操作记录 ${access.jurisdictionCode}.csv`, 'log.csv'),
    },
  })
})
