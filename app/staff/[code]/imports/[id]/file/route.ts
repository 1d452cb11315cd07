import { staffRoute } from '@/lib/actions/staff-route'
import { loadImportFile } from '@/lib/data/imports/load-import'
import { asAttachment } from '@/lib/documents/write/download'

/** The uploaded file as it was: always to be saved, never shown by the browser. */
export const GET = staffRoute('draft:read', async (access, _request, { id = '' }) => {
  const file = await loadImportFile(access, id)
  if (!file)
    return new Response('没有这个文件。', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': asAttachment(file.fileName, 'import'),
      'Content-Length': String(file.bytes.length),
    },
  })
})
