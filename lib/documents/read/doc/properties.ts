import type { Binary } from './binary'
import { SPRM, type Sprm, sprmsOf } from './sprms'
import { type RowDefinition, TableDefinition } from './table-definition'

/** What we need to know of a paragraph. */
export interface ParagraphProperties {
  style: number
  inTable: boolean
  /** Its end is the end of a row of the table at its depth. */
  rowEnd: boolean
  /** Its end is the end of a cell of a table within a table. */
  innerCell: boolean
  innerRowEnd: boolean
  /** Tables around it. */
  depth: number
  /** Number of its list (from 1; 0 none) and level in it. */
  list: number
  level: number
  /** Outline level from 0; 9 is body text. */
  outline: number
  row: RowDefinition | null
}

export const PLAIN: ParagraphProperties = {
  style: 0,
  inTable: false,
  rowEnd: false,
  innerCell: false,
  innerRowEnd: false,
  depth: 0,
  list: 0,
  level: 0,
  outline: 9,
  row: null,
}

/** Applies property changes in order. `data` is the Data stream, where long lists of changes are kept. */
export function applyChanges(
  start: ParagraphProperties,
  changes: Iterable<Sprm>,
  data: Binary | null,
): ParagraphProperties {
  const properties = { ...start }
  const table = new TableDefinition()
  for (const sprm of outOfLine(changes, data)) {
    applyOne(properties, sprm)
    table.apply(sprm)
  }
  return { ...properties, row: table.row() ?? properties.row }
}

/** Changes too long for their page stand in the Data stream (one step deep, so they cannot run in a circle). */
function* outOfLine(changes: Iterable<Sprm>, data: Binary | null): Generator<Sprm> {
  for (const sprm of changes) {
    const elsewhere =
      sprm.code === SPRM.huge || sprm.code === SPRM.hugeOld || sprm.code === SPRM.tableProperties
    if (!elsewhere) yield sprm
    else if (data) {
      const at = sprm.operand.u32(0)
      if (at + 2 <= data.length)
        yield* sprmsOf(data.slice(at + 2, Math.min(data.u16(at), data.length - at - 2)))
    }
  }
}

function applyOne(properties: ParagraphProperties, { code, operand }: Sprm) {
  switch (code) {
    case SPRM.inTable:
      properties.inTable = operand.u8(0) !== 0
      return
    case SPRM.rowEnd:
      properties.rowEnd = operand.u8(0) !== 0
      return
    case SPRM.innerCell:
      properties.innerCell = operand.u8(0) !== 0
      return
    case SPRM.innerRowEnd:
      properties.innerRowEnd = operand.u8(0) !== 0
      return
    case SPRM.depth:
      properties.depth = operand.i32(0)
      return
    case SPRM.deeper:
      properties.depth += operand.i32(0)
      return
    case SPRM.list:
      properties.list = operand.u16(0)
      return
    case SPRM.level:
      properties.level = operand.u8(0)
      return
    case SPRM.outline:
      properties.outline = operand.u8(0)
  }
}
