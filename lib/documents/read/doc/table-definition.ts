import type { Binary } from './binary'
import { SPRM, type Sprm } from './sprms'

/** A row's cells: their edges across the page and how they merge. */
export interface RowDefinition {
  /** One more than there are cells, in twentieths of a point. */
  edges: number[]
  cells: CellDefinition[]
  header: boolean
}

export interface CellDefinition {
  vertical: 'start' | 'continue' | null
  /** Merged with the cell before it. */
  joined: boolean
}

/** Collects the definition of a row from its property changes ([MS-DOC] 2.6.3). */
export class TableDefinition {
  #edges: number[] | null = null
  #cells: CellDefinition[] = []
  #header = false

  apply({ code, operand }: Sprm) {
    switch (code) {
      case SPRM.tableDefinition:
        this.#define(operand)
        return
      case SPRM.headerRow:
        this.#header = operand.u8(0) !== 0
        return
      case SPRM.verticalMerge: {
        const cell = operand.length >= 2 ? this.#cells[operand.u8(0)] : undefined
        if (cell) cell.vertical = verticalMerge(operand.u8(1) & 3)
        return
      }
      case SPRM.mergeCells:
      case SPRM.splitCells:
        for (let i = operand.u8(0); i < Math.min(operand.u8(1), this.#cells.length); i++) {
          this.#cells[i]!.joined = code === SPRM.mergeCells && i > operand.u8(0)
        }
    }
  }

  row(): RowDefinition | null {
    return this.#edges ? { edges: this.#edges, cells: this.#cells, header: this.#header } : null
  }

  /** TDefTable: number of cells, their edges, and for the first of them 20 bytes each (TC80). */
  #define(operand: Binary) {
    const count = operand.u8(0)
    if (count === 0 || 1 + (count + 1) * 2 > operand.length) return
    const edges: number[] = []
    for (let i = 0; i <= count; i++) {
      const edge = operand.i16(1 + i * 2)
      edges.push(Math.max(edge, edges.at(-1) ?? edge))
    }
    const flags: number[] = []
    for (let i = 0; i < count; i++) {
      const at = 1 + (count + 1) * 2 + i * 20
      flags.push(at + 2 <= operand.length ? operand.u16(at) : 0)
    }
    this.#edges = edges
    this.#cells = flags.map((flag, i) => ({
      vertical: verticalMerge((flag >> 5) & 3),
      joined: isJoined(flags, i),
    }))
  }
}

function verticalMerge(value: number): CellDefinition['vertical'] {
  return value === 3 ? 'start' : value === 1 ? 'continue' : null
}

/**
 * Horizontal merges: a run of marked cells, in which the first one's mark begins a merge wherever it stands.
 * (Writers differ in which of the two marks they take for the first.)
 */
function isJoined(flags: readonly number[], at: number): boolean {
  const mark = flags[at]! & 3
  if (mark === 0) return false
  let first = at
  while (first > 0 && (flags[first - 1]! & 3) !== 0) first -= 1
  return mark !== (flags[first]! & 3)
}
