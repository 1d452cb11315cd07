import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readDocument } from '@/lib/documents/read/read'

/**
 * `parse FILE`: reads one document and gives its list as JSON, with `warnings` and `unplaced` (texts in order).
 * Throws an Error with one sentence for a file that cannot be read.
 */
export async function parseCommand(args: string[]): Promise<string> {
  const [file] = args
  if (file === undefined || args.length !== 1) throw new Error('请给出一个文件：npm run list -- parse FILE')
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Error(`找不到文件“${file}”，请检查路径。`)
    if (error.code === 'EISDIR') throw new Error(`“${file}”是文件夹，请给出一个文件。`)
    throw new Error(`打不开文件“${file}”（${error.code ?? error.message}），请检查权限。`)
  })
  const { list, warnings, unplaced } = await readDocument(bytes, basename(file))
  return JSON.stringify({ ...list, warnings, unplaced: unplaced.map((rest) => rest.text) }, null, 2)
}
