import type { DraftRow } from './draft'

/** Edges nearer than this are one line drawn twice (2.6 mm); real columns are wider. */
const TOLERANCE = 150

/** A cell's place in the table's grid: first column and how many it covers. */
export interface Span {
  column: number
  colSpan: number
}

/**
 * Finds the columns of a table from its cells' edges. Rows of Word tables have their own edges each, often a
 * hair apart; a cell covers the columns between its edges.
 */
export function spansOf(rows: readonly DraftRow[]): Span[][] {
  const edges = new Set<number>()
  for (const row of rows) {
    for (const cell of row.cells) {
      edges.add(cell.left)
      edges.add(cell.right)
    }
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return spread(rows, cluster(sorted, TOLERANCE)) ?? spread(rows, cluster(sorted, 0))!
}

/** Maps each edge to the number of its column line. */
function cluster(sorted: readonly number[], tolerance: number): Map<number, number> {
  const lines = new Map<number, number>()
  let line = -1
  let first = Number.NEGATIVE_INFINITY
  for (const edge of sorted) {
    if (edge - first > tolerance) {
      line += 1
      first = edge
    }
    lines.set(edge, line)
  }
  return lines
}

/** Null when the lines leave a cell without width: then they were drawn too coarse. */
function spread(rows: readonly DraftRow[], lines: ReadonlyMap<number, number>): Span[][] | null {
  const spans: Span[][] = []
  const exact = new Set(lines.values()).size === lines.size
  for (const row of rows) {
    const places = row.cells.map(({ left, right }) => ({
      column: lines.get(left)!,
      colSpan: lines.get(right)! - lines.get(left)!,
    }))
    if (!exact && places.some((place) => place.colSpan < 1)) return null
    spans.push(places.map((place) => ({ ...place, colSpan: Math.max(1, place.colSpan) })))
  }
  return spans
}
