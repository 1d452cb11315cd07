import { parentPort, workerData } from 'node:worker_threads'
import { interpret } from './interpret/interpret'
import { openDocument } from './open'
import type { ThreadMessage } from './read-in-thread'
import { UnreadableDocument } from './result'

// Runs in a thread of its own, see read-in-thread.ts.
const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string }
const tell = (message: ThreadMessage) => parentPort?.postMessage(message)

try {
  tell({ type: 'progress', progress: 10 })
  const blocks = await openDocument(bytes, fileName)
  tell({ type: 'progress', progress: 50 })
  tell({ type: 'read', result: interpret(blocks) })
} catch (error) {
  if (!(error instanceof UnreadableDocument)) throw error
  tell({ type: 'unreadable', code: error.code, message: error.message })
}
