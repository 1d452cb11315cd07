import { interpret } from './interpret/interpret'
import { openDocument } from './open'
import type { ReadResult } from './result'

/**
 * Reads a document of any supported format (.docx .doc .xlsx .csv .txt) into a responsibility list. `fileName`
 * only helps to tell formats apart. Throws UnreadableDocument, and nothing else, for a file that cannot be read.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadResult> {
  return interpret(await openDocument(bytes, fileName))
}
