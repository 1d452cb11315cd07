import { append } from '../append'
import { child, childrenOf, isOn, numberVal, val, type XmlNode } from '../ooxml/tree'
import type { DraftCell, DraftRow, DraftTable } from '../word/draft'
import type { BodyReader } from './body'

/** Columns without a width of their own are told apart by this one. */
const UNKNOWN_WIDTH = 1000

/** Reads a `w:tbl` (ECMA-376 17.4): rows with their cells' edges; deleted rows and cells left out. */
export function readTable(table: XmlNode, body: BodyReader): DraftTable {
  const edges = new Edges(table)
  const rows: DraftRow[] = []
  for (const row of inside(table, 'w:tr')) {
    const properties = child(row, 'w:trPr')
    if (child(properties, 'w:del')) {
      body.findings.deletions += 1
      continue
    }
    rows.push({
      header: isOn(properties, 'w:tblHeader') ?? false,
      cells: readCells(row, numberVal(properties, 'w:gridBefore') ?? 0, edges, body),
    })
  }
  return { type: 'table', rows }
}

function readCells(row: XmlNode, before: number, edges: Edges, body: BodyReader): DraftCell[] {
  const cells: DraftCell[] = []
  let column = Math.max(0, Math.min(before, 63))
  for (const node of inside(row, 'w:tc')) {
    const properties = child(node, 'w:tcPr')
    const from = column
    column += Math.max(1, Math.min(numberVal(properties, 'w:gridSpan') ?? 1, 63))
    if (child(properties, 'w:cellDel')) {
      body.findings.deletions += 1
      continue
    }
    const merge = mergeOf(properties, 'w:vMerge')
    const content = body.read(node, merge !== 'continue')
    const left = cells.at(-1)
    if (left && mergeOf(properties, 'w:hMerge') === 'continue') {
      left.right = edges.at(column)
      append(left.content, content)
    } else {
      cells.push({ content, left: edges.at(from), right: edges.at(column), merge })
    }
  }
  return cells
}

/** `w:vMerge` and `w:hMerge`: without a value they go on. */
function mergeOf(properties: XmlNode | undefined, name: string): DraftCell['merge'] {
  if (!child(properties, name)) return null
  return val(properties, name) === 'restart' ? 'start' : 'continue'
}

/** Rows of a table, cells of a row: also those in content controls. */
function* inside(node: XmlNode, name: string): Generator<XmlNode> {
  for (const inner of node.children) {
    if (inner.name === name) yield inner
    else if (['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(inner.name))
      yield* inside(inner, name)
  }
}

/** Where the lines of the table's grid stand across the page. */
class Edges {
  #edges: number[] = [0]

  constructor(table: XmlNode) {
    const widths = childrenOf(child(table, 'w:tblGrid'), 'w:gridCol').map((c) => Number(c.attributes['w:w']))
    const known = widths.some((width) => width > 0)
    for (const width of known ? widths : []) {
      this.#edges.push(this.#edges.at(-1)! + Math.max(1, width || 0))
    }
  }

  at(line: number): number {
    while (this.#edges.length <= line) this.#edges.push(this.#edges.at(-1)! + UNKNOWN_WIDTH)
    return this.#edges[line]!
  }
}
