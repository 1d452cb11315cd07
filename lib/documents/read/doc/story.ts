import { append } from '../append'
import { LIMITS } from '../limits'
import { damaged, tooLarge } from '../refusals'
import type { Draft, DraftCell, DraftParagraph, DraftRow } from '../word/draft'
import type { Findings } from '../word/findings'
import type { DocParagraph } from './paragraphs'
import type { RowDefinition } from './table-definition'

/** A paragraph with its list, numbered later when it is known what its cell is merged with. */
export interface ListedParagraph extends DraftParagraph {
  list: number
  listLevel: number
}

/** A table that is being read: rows that are complete, cells of the row that is not, blocks of the last cell. */
interface OpenTable {
  rows: DraftRow[]
  cells: Draft[][]
  content: Draft[]
}

const UNKNOWN_WIDTH = 1000

/** Puts paragraphs together to blocks: the binary format has no tables, only marks where cells and rows end. */
export class StoryBuilder {
  #blocks: Draft[] = []
  #open: OpenTable[] = []
  #carried = ''

  constructor(private readonly findings: Findings) {}

  add(paragraph: DocParagraph) {
    const { properties } = paragraph
    const depth = Math.max(properties.depth, properties.inTable ? 1 : 0)
    if (depth < 0) throw damaged()
    if (depth > LIMITS.tableDepth) throw tooLarge()
    this.#toDepth(depth)
    const table = this.#open.at(-1)
    const rowEnds = table && (properties.rowEnd || (depth > 1 && properties.innerRowEnd))
    if (rowEnds) return this.#endRow(table, properties.row, paragraph.endDeleted)
    const cellEnds = table !== undefined && (depth > 1 ? properties.innerCell : paragraph.cellEnd)
    this.#addText(paragraph, cellEnds)
    if (cellEnds) {
      table.cells.push(table.content)
      table.content = []
    }
  }

  finish(): Draft[] {
    this.#toDepth(0)
    return this.#blocks
  }

  #addText(paragraph: DocParagraph, cellEnds: boolean) {
    if (paragraph.endDeleted && !cellEnds) {
      this.findings.deletions += 1
      this.#carried += paragraph.text
      return
    }
    if (paragraph.gone && this.#carried === '') return
    const { list, level, outline } = paragraph.properties
    const draft: ListedParagraph = {
      type: 'paragraph',
      text: this.#carried + paragraph.text,
      level: outline < 9 ? outline + 1 : null,
      number: '',
      lostNumber: false,
      list,
      listLevel: level,
    }
    this.#carried = ''
    this.#sink().push(draft)
  }

  #sink(): Draft[] {
    return this.#open.at(-1)?.content ?? this.#blocks
  }

  #toDepth(depth: number) {
    while (this.#open.length > depth) {
      const table = this.#open.at(-1)!
      if (table.cells.length > 0 || table.content.length > 0) this.#endRow(table, null, false)
      this.#open.pop()
      if (table.rows.length > 0) this.#sink().push({ type: 'table', rows: table.rows })
    }
    while (this.#open.length < depth) this.#open.push({ rows: [], cells: [], content: [] })
  }

  #endRow(table: OpenTable, definition: RowDefinition | null, deleted: boolean) {
    if (table.content.length > 0) table.cells.push(table.content)
    if (deleted) this.findings.deletions += 1
    else if (table.cells.length > 0) {
      table.rows.push({ header: definition?.header ?? false, cells: cellsOf(table.cells, definition) })
    }
    table.cells = []
    table.content = []
  }
}

/** Gives each cell its edges and merges; what the definition does not reach stands behind it. */
function cellsOf(contents: readonly Draft[][], definition: RowDefinition | null): DraftCell[] {
  const edges = [...(definition?.edges ?? [0])]
  while (edges.length <= contents.length) edges.push(edges.at(-1)! + UNKNOWN_WIDTH)
  const cells: DraftCell[] = []
  contents.forEach((content, i) => {
    const defined = definition?.cells[i]
    const before = cells.at(-1)
    if (before && defined?.joined) {
      before.right = edges[i + 1]!
      append(before.content, content)
    } else cells.push({ content, left: edges[i]!, right: edges[i + 1]!, merge: defined?.vertical ?? null })
  })
  return cells
}
