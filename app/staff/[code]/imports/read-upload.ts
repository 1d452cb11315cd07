import { failReading, finishReading, reportReading } from '@/lib/data/imports/reading'
import { readInThread } from '@/lib/documents/read/read-in-thread'
import { UnreadableDocument } from '@/lib/documents/read/result'
import type { Access } from '@/lib/domain/access'
import { logger } from '@/lib/server/logger'

/** A sign of life so often, in milliseconds; see READING_DEAD_AFTER. */
const HEARTBEAT = 4_000
/** So many files are read at once; the others wait their turn. */
const AT_ONCE = 2

let reading = 0
const waiting: (() => void)[] = []

/**
 * Reads an uploaded file in a thread and writes into its import how far it is and how it ended. Never throws. When the
 * server dies meanwhile, nothing has been changed but the import, which then shows no sign of life any more.
 */
export async function readUpload(
  access: Access,
  id: string,
  bytes: Uint8Array,
  fileName: string,
): Promise<void> {
  let progress = 0
  const report = () =>
    reportReading(access, id, progress).catch((error: unknown) => logger.error('import-report-failed', error))
  const heartbeat = setInterval(report, HEARTBEAT)
  try {
    await myTurn()
    const read = await readInThread(bytes, fileName, (now) => {
      progress = now
      void report()
    })
    await finishReading(access, id, read)
  } catch (error) {
    const expected = error instanceof UnreadableDocument
    if (!expected) logger.error('import-failed', error, { id })
    const failure = expected
      ? error.message
      : '读取时出了意外，没有读成。请重试；仍不行请把文件另存为 .docx 后再试。'
    await failReading(access, id, failure).catch((lost: unknown) =>
      logger.error('import-report-failed', lost),
    )
  } finally {
    clearInterval(heartbeat)
    reading -= 1
    waiting.shift()?.()
  }
}

async function myTurn(): Promise<void> {
  if (reading >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  reading += 1
}
