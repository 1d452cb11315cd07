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
    ['.xlsx with merged cells', 'a.xlsx', () => xlsxOf(blocks)],
    ['.doc', 'a.doc', () => read(`tests/fixtures/documents/${name.slice(0, 6)}.doc`)],
    ['.doc named .docx', 'a.docx', () => read(`tests/fixtures/documents/${name.slice(0, 6)}.doc`)],
  ])('reads the same list from %s', async (_, fileName, bytes) => {
    const expected = await texts(seed, name)
    expect(expected.duties.length + expected.plans.length).toBeGreaterThan(0)
    expect(await texts(await bytes(), fileName)).toEqual(expected)
  })

  it.each([
    ['.docx', () => docxOf(blocks, false)],
    ['.xlsx', () => xlsxOf(blocks, false)],
  ])('reads the same list from %s whose cells were never merged', async (extension, bytes) => {
    const expected = await texts(seed, name)
    const actual = await texts(await bytes(), `a${extension}`)
    // Who provides a service stays open where its own cell is blank: nothing says that the one above goes on.
    for (const [i, service] of expected.services.entries()) {
      const { agency, phone } = actual.services[i]
      if (agency === null && phone === null) Object.assign(service, { agency, phone })
    }
    expect(actual).toEqual(expected)
  })
})
