import type { Sheet } from '@/lib/domain/sheet'
import { WORKBOOK_TYPE, writeWorkbook } from './xlsx/write-workbook'

/**
 * What makes a browser save a file under a name in any script (RFC 6266).
 * @param plain the name for whatever does not read the other: ASCII, no quotes
 */
export function asAttachment(name: string, plain: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** A workbook to be saved; `name` in Chinese, without ending. */
export function workbookDownload(
  sheets: readonly Sheet[],
  name: string,
  headers: HeadersInit = {},
): Response {
  return new Response(writeWorkbook(sheets), {
    headers: {
      'Content-Type': WORKBOOK_TYPE,
      'Content-Disposition': asAttachment(`${name}.xlsx`, 'table.xlsx'),
      ...headers,
    },
  })
}
