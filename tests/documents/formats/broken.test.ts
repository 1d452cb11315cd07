import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { UnreadableDocument } from '@/lib/documents/read/result'
import { readText } from '@/lib/documents/read/txt'
import { docxOf } from '@/tests/fixtures/documents/seed-docx'
import { xlsxOf } from '@/tests/fixtures/documents/seed-xlsx'
import { open } from './show'

const seed = new Uint8Array(readFileSync('prisma/seed/documents/469021-定安县.txt'))
const { blocks } = readText(seed)
const files = {
  '.docx': await docxOf(blocks),
  '.xlsx': xlsxOf(blocks),
  '.doc': new Uint8Array(readFileSync('tests/fixtures/documents/469021.doc')),
}

/** Blocks or one refusal; anything else fails the test. */
async function survives(bytes: Uint8Array, extension: string) {
  try {
    return (await open(bytes, `a${extension}`)).blocks.length
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error
    return error.code
  }
}

describe.each(Object.entries(files))('a broken %s', (extension, file) => {
  it('is refused when it is cut off', async () => {
    const outcomes = new Set<string | number>()
    for (let part = 1; part < 60; part++) {
      outcomes.add(await survives(file.subarray(0, Math.floor((file.length * part) / 60)), extension))
    }
    // A .doc cut in the padding behind its text may still be whole.
    expect([...outcomes].filter((outcome) => typeof outcome === 'string')).toContain('damaged')
    expect(outcomes.size).toBeLessThan(8)
  })

  it('never breaks the reader when bytes are changed', async () => {
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const broken = file.slice()
        for (const [at, value] of changes) broken[at] = value
        await survives(broken, extension)
      }),
      { numRuns: 120 },
    )
  })

  it('never breaks the reader when stretches are wiped or repeated', async () => {
    const stretch = fc.record({
      from: fc.nat(file.length - 1),
      length: fc.nat(2000),
      to: fc.nat(file.length - 1),
    })
    await fc.assert(
      fc.asyncProperty(stretch, fc.boolean(), async ({ from, length, to }, wipe) => {
        const broken = file.slice()
        if (wipe) broken.fill(0, from, from + length)
        else broken.copyWithin(to, from, from + length)
        await survives(broken, extension)
      }),
      { numRuns: 100 },
    )
  })
})

describe.each([
  ['.docx', 'word/document.xml'],
  ['.docx', 'word/numbering.xml'],
  ['.xlsx', 'xl/worksheets/sheet1.xml'],
  ['.xlsx', 'xl/workbook.xml'],
] as const)('a %s with a broken %s', (extension, part) => {
  const parts = unzipSync(files[extension])
  const content = parts[part]!

  it('is read or refused, whatever stands in the part', async () => {
    const edit = fc.record({
      at: fc.nat(content.length - 1),
      length: fc.nat(60),
      text: fc.constantFrom(
        '',
        '<',
        '>',
        '"',
        '&',
        '</w:p>',
        '<w:tbl>',
        '9999999999',
        '-1',
        '\0',
        'w:',
        '<!--',
        ']]>',
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        let broken = Buffer.from(content)
        for (const { at, length, text } of edits) {
          broken = Buffer.concat([broken.subarray(0, at), Buffer.from(text), broken.subarray(at + length)])
        }
        await survives(zipSync({ ...parts, [part]: new Uint8Array(broken) }, { level: 0 }), extension)
      }),
      { numRuns: 40 },
    )
  })

  it('is read or refused when its numbers are changed', async () => {
    const xml = new TextDecoder().decode(content)
    const numbers = [...xml.matchAll(/"(\d+)"/g)].map((match) => match.index)
    const change = fc.tuple(
      fc.nat(numbers.length - 1),
      fc.constantFrom('0', '-1', '65535', '4294967296', 'NaN', '1e9', ''),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const byPlace = new Map(changes.map(([i, value]) => [numbers[i]!, value]))
        const broken = xml.replace(/"(\d+)"/g, (match, _, at: number) =>
          byPlace.has(at) ? `"${byPlace.get(at)}"` : match,
        )
        await survives(
          zipSync({ ...parts, [part]: new TextEncoder().encode(broken) }, { level: 0 }),
          extension,
        )
      }),
      { numRuns: 40 },
    )
  })
})
