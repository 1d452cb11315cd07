import type { AdapterNote, Block, Blocks, Row } from './blocks'
import { decodeText } from './decode'
import { columnsOf } from './interpret/columns'
import { LIMITS } from './limits'
import { piecesOf, type TextCell, type TextPiece } from './plain/cells'
import { rowsOf, type TextRow } from './plain/rows'
import { tooLarge } from './refusals'

/** Reads a plain text whose tables are told by tabs. Throws UnreadableDocument when it passes the limits. */
export function readText(bytes: Uint8Array): Blocks {
  const { text, damaged } = decodeText(bytes)
  const blocks: Block[] = []
  const notes: AdapterNote[] = []
  let paragraphs = 0
  let tables = 0
  const addParagraph = (line: string) => {
    if (blocks.length >= LIMITS.blocks) throw tooLarge()
    paragraphs++
    const place = { block: blocks.length, row: null, label: `第${paragraphs}段` }
    blocks.push({ type: 'paragraph', text: line, level: null, place })
  }
  for (const piece of piecesOf(text.replace(/\r\n?/g, '\n'))) {
    if (piece.type === 'paragraph') addParagraph(piece.text)
    else if (isIndented(piece))
      for (const cell of piece.cells) for (const line of cell.lines) addParagraph(line)
    else {
      tables++
      addTable(rowsOf(piece.cells, piece.rowPerLine), tables, blocks, notes)
    }
  }
  const whole = { block: 0, row: null, label: '全文' }
  if (damaged)
    notes.push({
      code: 'unreadable-bytes',
      message: '有些字节不是文字，显示为“\ufffd”，请核对原文',
      place: whole,
    })
  return { blocks, notes }
}

/** Tabs that only indent paragraphs: no heads, and never two cells together. */
function isIndented(piece: TextPiece & { type: 'table' }): boolean {
  const { cells } = piece
  const alone = (cell: TextCell, index: number) =>
    cell.gap > 0 || index === 0 || cell.lines.join('').length > 40
  return (
    cells.every(alone) &&
    columnsOf(
      cells.slice(0, 8).map((cell) => cell.lines.join('')),
      null,
    ) === null
  )
}

function addTable(texts: readonly TextRow[], number: number, blocks: Block[], notes: AdapterNote[]) {
  const block = blocks.length
  const label = `第${number}个表格`
  const rows = texts.map((text, row): Row => {
    const place = { block, row, label: `${label}第${row + 1}行` }
    if (text.rejoined)
      notes.push({ code: 'split-row', message: '原文中这一行被空行断开，已按列数接成一行', place })
    if (text.lostNumber)
      notes.push({ code: 'split-row', message: '这一行粘在上一行末尾，序号已丢失，已按新的一行分开', place })
    const cells = text.cells.map((cell, column) => ({
      text: cell,
      colSpan: 1,
      rowSpan: 1,
      covered: false,
      ...(text.lostNumber && column === 0 ? { lostNumber: true } : {}),
    }))
    return { cells, header: false, place }
  })
  blocks.push({ type: 'table', rows, mergesLost: true, place: { block, row: null, label } })
}
