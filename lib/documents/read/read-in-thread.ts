import { Worker, type WorkerOptions } from 'node:worker_threads'
import { LIMITS } from './limits'
import { tooLarge } from './refusals'
import { type ReadResult, UnreadableDocument } from './result'

export type ThreadMessage =
  | { type: 'progress'; progress: number }
  | { type: 'read'; result: ReadResult }
  | { type: 'unreadable'; code: UnreadableDocument['code']; message: string }

/**
 * Reads a document as readDocument does, in a thread of its own: the server goes on answering, and a file that takes
 * too much time or memory ends its thread and nothing else. Throws UnreadableDocument.
 * @param onProgress told 0–100 as the reading goes on
 * @param startThread starts the thread's file where nothing is built (tests)
 */
export function readInThread(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (progress: number) => void,
  startThread?: (options: WorkerOptions) => Worker,
): Promise<ReadResult> {
  return new Promise((resolve, reject) => {
    const workerData = { bytes, fileName }
    const resourceLimits = { maxOldGenerationSizeMb: LIMITS.threadMegabytes }
    // Spelled out like this, the build finds the thread's file and bundles it.
    const worker = startThread
      ? startThread({ workerData, resourceLimits })
      : new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData, resourceLimits })
    const tooLong = setTimeout(() => end(() => reject(tooLarge())), LIMITS.threadMilliseconds)
    const end = (settle: () => void) => {
      clearTimeout(tooLong)
      settle()
      void worker.terminate()
    }
    worker.on('message', (message: ThreadMessage) => {
      if (message.type === 'progress') onProgress(message.progress)
      else if (message.type === 'read') end(() => resolve(message.result))
      else end(() => reject(new UnreadableDocument(message.code, message.message)))
    })
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error)),
    )
    worker.on('exit', () => end(() => reject(new Error('the reading thread ended without a result'))))
  })
}
