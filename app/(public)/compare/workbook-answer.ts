import { WORKBOOK_TYPE, writeWorkbook } from '@/lib/documents/write/xlsx/write-workbook'
import type { Sheet } from '@/lib/domain/sheet'

/** A workbook as a download; `name` in Chinese, without ending. */
export function workbookAnswer(sheets: readonly Sheet[], name: string): Response {
  return new Response(writeWorkbook(sheets), {
    headers: {
      'Content-Type': WORKBOOK_TYPE,
      'Content-Disposition': `attachment; filename="compare.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
      'Cache-Control': 'public, max-age=60',
    },
  })
}

/** Why there is none, in a sentence. */
export function noWorkbook(status: 400 | 404, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** Parameters of an address as pages get them: those given several times as arrays. */
export function parametersOf(request: Request): Record<string, string | string[]> {
  const query = new URL(request.url).searchParams
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}
