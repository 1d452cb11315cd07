import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountFor } from '@/lib/documents/read/account'
import type { Blocks } from '@/lib/documents/read/blocks'
import { readCsv } from '@/lib/documents/read/csv'
import { interpret } from '@/lib/documents/read/interpret/interpret'
import { visible } from '@/lib/documents/read/interpret/text'
import { UnreadableDocument } from '@/lib/documents/read/result'
import { readText } from '@/lib/documents/read/txt'
import { responsibilityListSchema } from '@/lib/domain/list/schema'
import { blocksOf, type CellLike } from './support/blocks'

const FOLDER = 'prisma/seed/documents'
const SEEDS = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'))
const RUNS = 100

/** Reads without throwing anything but UnreadableDocument, loses nothing, and keeps to the list's shape. */
function check(blocks: Blocks) {
  let result: ReturnType<typeof interpret>
  try {
    result = interpret(blocks)
  } catch (error) {
    if (error instanceof UnreadableDocument) return
    throw error
  }
  expect(accountFor(blocks, result).missing).toBe('')
  responsibilityListSchema.parse(result.list)
}

/** The visible characters of a text, sorted. */
function characters(text: string): string {
  return [...visible(text)].sort().join('')
}

function textOfBlocks({ blocks }: Blocks): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? block.text
        : block.rows.flatMap((row) => row.cells.map((cell) => cell.text)).join(''),
    )
    .join('')
}

const HEADS = [
  ['序号', '主要职责', '具体工作事项', '责任科室', '备注', '责任领导'],
  ['序\n号', '管理事项', '相关部门', '职责分工', '相关依据', '案例', '备注'],
  ['序号', '管理\n事项', '部门', '职责', '相关依据及案例'],
  ['序号', '服务事项', '主要内容', '承办机构', '联系电话', '监督电话', '申请材料'],
  ['序号', '监管事项', '监督检查对象', '监督检查内容', '监督检查处理', '其他'],
  ['序号', '重点任务', '具体措施', '牵头单位', '责任单位', '完成时限'],
]
const PARAGRAPHS = [
  '一、部门职责',
  '（二）与相关部门的职责边界登记表',
  '三、事中事后监管制度',
  '四、公共服务事项',
  '五、责任追究机制',
  '（一）再生育监管',
  '1、监督检查对象',
  '二、监督检查内容和指标',
  '监督检查方式：抽查。',
  '（1）监督检查处理',
  '医疗机构。',
  '牵头单位：区卫健局、区教育局（区体育局）',
  '责任单位：各街道',
  '组  长：陈  伟  区长',
  '区发改局：拟订规划。',
  '附件：',
  '某区实施方案',
  '关于印发《某区实施方案》的通知',
  '五发〔2017〕15号',
  '2017年8月18日',
  '注：1、说明',
  '某县责任清单',
  '责任清单',
  '（一）控烟。宣传。（牵头单位：县卫健局；责任单位：县教育局）',
  '（此页无正文）',
  '[bookmark: _GoBack]',
  '<script>alert(1)</script>',
]
const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '',
      '1',
      '2',
      '十二',
      '区卫健委',
      '负责监测',
      '65372392',
      ' \t　',
      '注：x',
      '无',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...PARAGRAPHS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
)
const anyCell: fc.Arbitrary<CellLike> = fc.oneof(
  { weight: 8, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ text: anyText, colSpan: fc.integer({ min: 1, max: 4 }) }) },
)
const anyTable = fc
  .record({
    heads: fc
      .constantFrom(...HEADS)
      .chain((heads) => fc.shuffledSubarray(heads, { minLength: 2, maxLength: heads.length })),
    caption: fc.option(anyText),
    repeatAt: fc.nat(8),
    rows: fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 8 }),
  })
  .map(({ heads, caption, repeatAt, rows }): CellLike[][] => [
    ...(caption === null ? [] : [[{ text: caption, colSpan: heads.length }]]),
    heads,
    ...rows.flatMap((row, index) => (index === repeatAt ? [heads, row] : [row])),
  ])
const anyDocument = fc.array(
  fc.oneof(anyText, anyTable, fc.array(fc.array(anyCell, { maxLength: 4 }), { maxLength: 3 })),
  {
    maxLength: 14,
  },
)

describe('the interpreter loses nothing and never breaks', () => {
  it('on documents of shuffled, merged, blanked and repeated tables', () => {
    fc.assert(
      fc.property(anyDocument, (parts) => check(blocksOf(...parts))),
      { numRuns: RUNS * 4 },
    )
  })

  it('on paragraphs in any order', () => {
    const lines = fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 40 })
    fc.assert(
      fc.property(lines, (parts) => check(blocksOf(...parts))),
      { numRuns: RUNS * 4 },
    )
  })
})

const mutation = fc.record({
  at: fc.nat(100_000),
  what: fc.constantFrom('drop', 'double', 'swap', 'untab', 'tab', 'blank', 'glue', 'insert', 'space-tab'),
  text: anyText,
})

function mutated(text: string, mutations: readonly { at: number; what: string; text: string }[]): string {
  const lines = text.split('\n')
  for (const { at, what, text: inserted } of mutations) {
    const index = at % lines.length
    const line = lines[index] ?? ''
    if (what === 'drop') lines.splice(index, 1)
    else if (what === 'double') lines.splice(index, 0, line)
    else if (what === 'swap') lines.splice(index, 2, lines[index + 1] ?? '', line)
    else if (what === 'untab') lines[index] = line.trimStart()
    else if (what === 'tab') lines[index] = `\t${line}`
    else if (what === 'blank') lines.splice(index, 0, '', '')
    else if (what === 'glue') lines.splice(index, 2, line + (lines[index + 1] ?? ''))
    else if (what === 'space-tab') lines[index] = ` \t${line.trimStart()}`
    else lines.splice(index, 0, inserted)
  }
  return lines.join('\n')
}

describe('plain text', () => {
  it('of the seeds, mutated, becomes blocks and a list without loss', () => {
    const inputs = [fc.constantFrom(...SEEDS), fc.array(mutation, { maxLength: 30 })] as const
    fc.assert(
      fc.property(...inputs, (seed, mutations) => {
        const text = mutated(seed, mutations)
        const blocks = readText(new TextEncoder().encode(text))
        expect(characters(textOfBlocks(blocks))).toBe(
          characters(new TextDecoder().decode(new TextEncoder().encode(text))),
        )
        check(blocks)
      }),
      { numRuns: RUNS },
    )
  })

  it('of any bytes is read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => check(readText(bytes))),
      { numRuns: RUNS },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => check(readCsv(bytes))),
      { numRuns: RUNS },
    )
  })
})

describe('CSV', () => {
  it('gives its fields back', () => {
    const field = fc.string({
      unit: fc.constantFrom('甲', '"', ',', '\n', ' ', 'a', ';', '\t'),
      maxLength: 8,
    })
    const records = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(records, (rows) => {
        const text = [
          '号,名',
          ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')),
        ].join('\r\n')
        const [table] = readCsv(new TextEncoder().encode(text)).blocks
        const read =
          table?.type === 'table' ? table.rows.slice(1).map((row) => row.cells.map((cell) => cell.text)) : []
        // The separator is guessed from the text; when quotes hide every comma another may win.
        expect(read).toEqual(rows)
      }),
      { numRuns: RUNS },
    )
  })
})
