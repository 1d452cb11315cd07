import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Blocks } from '@/lib/documents/read/blocks'
import { workbook } from '@/tests/fixtures/documents/seed-xlsx'
import { p, r, tbl, tc, tinyDocx, tr } from '@/tests/fixtures/documents/tiny-docx'
import { open } from './show'

/** Every visible character of a text, counted. */
function census(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const sign of texts.join('').replace(/\s/g, '')) counts[sign] = (counts[sign] ?? 0) + 1
  return counts
}

const textsOf = ({ blocks }: Blocks) =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.text]
      : block.rows.flatMap((row) => row.cells.map((cell) => cell.text)),
  )

/** No row may cover more or fewer columns than the others, and covered places lie under a cell that spans. */
function requireGrid({ blocks }: Blocks) {
  for (const block of blocks) {
    if (block.type !== 'table') continue
    const open = new Map<number, number>()
    for (const { cells } of block.rows) {
      let column = 0
      for (const cell of cells) {
        const left = open.get(column) ?? 0
        expect(cell.covered).toBe(left > 0)
        open.set(column, cell.covered ? left - 1 : cell.rowSpan - 1)
        column += cell.colSpan
      }
    }
    expect([...open.values()].every((left) => left === 0)).toBe(true)
  }
}

const words = fc.stringMatching(/^[部门职责一二12（）A。]{0,6}$/)
const merge = fc.constantFrom('', '', '<w:vMerge w:val="restart"/>', '<w:vMerge/>')
const cell = fc.record({ text: words, more: words, merge, span: fc.integer({ min: 1, max: 3 }) })
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })

describe('no visible character is lost', () => {
  it('in tables of .docx, whatever is merged and nested', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, words, fc.boolean(), async (outer, inner, before, nest) => {
        const table = (source: typeof outer, inside = '') =>
          tbl(
            source.map((cells, i) =>
              tr(
                cells.map(({ text, more, merge, span }, j) =>
                  tc(
                    (i === 0 && j === 0 ? inside : '') + p(r(text) + r(more)) + p(more),
                    `<w:gridSpan w:val="${span}"/>${merge}`,
                  ),
                ),
              ),
            ),
          )
        const body = p(r(before)) + table(outer, nest ? table(inner) : '')
        const written = [outer, nest ? inner : []].flat(2).flatMap(({ text, more }) => [text, more, more])
        const blocks = await open(tinyDocx(`${p('题')}${body}`))
        expect(census(textsOf(blocks))).toEqual(census([...written, before, '题']))
        requireGrid(blocks)
      }),
      { numRuns: 150 },
    )
  })

  it('in sheets of .xlsx, whatever is merged', async () => {
    const ref = fc.tuple(fc.nat(3), fc.nat(5), fc.nat(3), fc.nat(5))
    const table = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(table, fc.array(ref, { maxLength: 4 }), async (source, refs) => {
        const merges = refs.map(([a, b, c, d]) => `${'ABCD'[a]}${b + 1}:${'ABCD'[c]}${d + 1}`)
        const blocks = await open(workbook([{ name: 'Sheet1', rows: [['题'], ...source], merges }]), 'a.xlsx')
        expect(census(textsOf(blocks))).toEqual(census(['题', ...source.flat()]))
      }),
      { numRuns: 150 },
    )
  })
})
