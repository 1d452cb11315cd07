import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/documents/read/read'
import { readText } from '@/lib/documents/read/txt'
import { docxOf } from '@/tests/fixtures/documents/seed-docx'
import { xlsxOf } from '@/tests/fixtures/documents/seed-xlsx'

const SEEDS = 'prisma/seed/documents'
const seeds = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'))

const read = (path: string) => new Uint8Array(readFileSync(path))

/** Texts of a list; ids and places differ between formats. */
async function texts(bytes: Uint8Array, name: string) {
  const { list } = await readDocument(bytes, name)
  return JSON.parse(
    JSON.stringify(list, (key, value) => (key === 'entryId' || key === 'source' ? undefined : value)),
  )
}

describe.each(seeds)('%s in every format', (name) => {
  const seed = read(join(SEEDS, name))
  const { blocks } = readText(seed)

  it.each([
    ['.docx with merged cells and automatic numbers', 'a.docx', () => docxOf(blocks)],
    ['.docx without merged cells', 'a.docx', () => docxOf(blocks, false)],
    ['.xlsx with merged cells', 'a.xlsx', () => xlsxOf(blocks)],
    ['.xlsx without merged cells', 'a.xlsx', () => xlsxOf(blocks, false)],
    ['.doc', 'a.doc', () => read(`tests/fixtures/documents/${name.slice(0, 6)}.doc`)],
    ['.doc named .docx', 'a.docx', () => read(`tests/fixtures/documents/${name.slice(0, 6)}.doc`)],
  ])('reads the same list from %s', async (_, fileName, bytes) => {
    const expected = await texts(seed, name)
    expect(expected.duties.length + expected.plans.length).toBeGreaterThan(0)
    expect(await texts(await bytes(), fileName)).toEqual(expected)
  })
})
