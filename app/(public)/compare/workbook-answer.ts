import { workbookDownload } from '@/lib/documents/write/download'
import type { Sheet } from '@/lib/domain/sheet'

/** A workbook as a download; `name` in Chinese, without ending. */
export function workbookAnswer(sheets: readonly Sheet[], name: string): Response {
  return workbookDownload(sheets, name, { 'Cache-Control': 'public, max-age=60' })
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
