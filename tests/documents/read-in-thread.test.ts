import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '@/lib/documents/read/read'
import { readInThread } from '@/lib/documents/read/read-in-thread'
import { UnreadableDocument } from '@/lib/documents/read/result'
import { startThread } from '../support/start-thread'

const DOCUMENTS = 'prisma/seed/documents'
const file = readdirSync(DOCUMENTS).sort()[0]!
const bytes = new Uint8Array(readFileSync(join(DOCUMENTS, file)))

test('a thread reads what the reader reads, and tells how far it is', async () => {
  const steps: number[] = []
  const result = await readInThread(bytes, file, (progress) => steps.push(progress), startThread)
  expect(result).toEqual(await readDocument(bytes, file))
  expect(steps).toEqual([10, 50])
})

test('a file that cannot be read is refused with the reader’s sentence', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 …')
  const refusal = readInThread(pdf, 'x.docx', () => {}, startThread)
  await expect(refusal).rejects.toThrow(UnreadableDocument)
  await expect(refusal).rejects.toMatchObject({
    code: 'wrong-type',
    message: expect.stringContaining('PDF'),
  })
})
