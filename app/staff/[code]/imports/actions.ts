'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { applyImport } from '@/lib/data/imports/apply-import'
import { discardImport } from '@/lib/data/imports/discard-import'
import { finishReading } from '@/lib/data/imports/reading'
import { startImport } from '@/lib/data/imports/start-import'
import { undoImport } from '@/lib/data/imports/undo-import'
import { readPasted } from '@/lib/documents/read/paste/read-pasted'
import { UnreadableDocument } from '@/lib/documents/read/result'
import { blocked, done, invalid } from '@/lib/domain/action-result'
import { PARTS } from '@/lib/domain/list/parts'
import { PASTED } from '@/lib/domain/proposal/import-run'
import { decide, readOffer } from '@/lib/domain/proposal/offer'
import { answerToApply, answerToUndo, CLOSED, importPath, partChoicesOf, soonOr } from './answers'
import { readUpload } from './read-upload'
import { applySchema, importSchema, pasteSchema, plainFileName, uploadSchema } from './schemas'

export const uploadAction = staffAction('draft:edit', uploadSchema, async (access, { file }) => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const fileName = plainFileName(file.name)
  const started = await startImport(access, { fileName, mediaType: file.type, bytes, part: null })
  if (started.status === 'closed') return blocked(CLOSED)
  // Most files are read at once; for a long one the next page shows how far it is.
  await soonOr(readUpload(access, started.id, bytes, fileName))
  return done({ to: importPath(access, started.id) })
})

export const pasteAction = staffAction('draft:edit', pasteSchema, async (access, { part, text, html }) => {
  try {
    const read = readPasted({ text, html }, part)
    const bytes = new TextEncoder().encode(text || html)
    const fileName = `粘贴的表格（${PARTS[part].label}）.txt`
    const started = await startImport(access, { fileName, mediaType: PASTED, bytes, part })
    if (started.status === 'closed') return blocked(CLOSED)
    await finishReading(access, started.id, read)
    return done({ to: importPath(access, started.id) })
  } catch (error) {
    if (error instanceof UnreadableDocument) return invalid({ text: [error.message] })
    throw error
  }
})

export const applyAction = staffAction('draft:edit', applySchema, async (access, input) => {
  const offered = readOffer(input.offered)
  const { accepted, declined } = decide(offered, { parts: partChoicesOf(input), ticked: input.tick })
  if (accepted.size === 0) return blocked('没有勾选任何一处，草稿没有改动。')
  const result = await applyImport(access, { importId: input.id, accepted, declined })
  return answerToApply(access, input.id, result)
})

export const undoAction = staffAction('draft:edit', importSchema, async (access, { id }) =>
  answerToUndo(access, id, await undoImport(access, id)),
)

export const discardAction = staffAction('draft:edit', importSchema, async (access, { id }) =>
  (await discardImport(access, id))
    ? done({ to: importPath(access, id) })
    : blocked('这次导入已经处理过了，请刷新页面。'),
)
