import { platformRoute } from '@/lib/actions/staff-route'
import { logAsCsv } from '@/lib/data/audit-log-csv'
import { asAttachment } from '@/lib/documents/write/download'
import { logFilterSchema } from '@/lib/domain/audit/filter'

/** The filtered log of the platform, for a spreadsheet. */
export const GET = platformRoute('audit-log:read', async (access, request) => {
  const filter = logFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return new Response(logAsCsv(access, filter), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': asAttachment('平台操作记录.csv', 'log.csv'),
    },
  })
})
