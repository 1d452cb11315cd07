import type { ReactNode } from 'react'
import { Lines } from '@/components/ui/prose'
import type { ServiceGuide } from '@/lib/domain/list/schema'
import { type EditNode, textOf } from './edit-node'
import type { Column } from './layouts'
import { labelOf } from './table-columns'

const CELL = { role: 'cell' }

/** An entry's fields as cells. `below` comes under the last of them. */
export function EditCells(props: {
  node: EditNode
  columns: readonly Column[]
  rowSpan?: number
  /** The column's name is said once on a phone. */
  repeats?: boolean
  below?: ReactNode
}) {
  const { node, columns, below } = props
  const rowSpan = props.rowSpan === 1 ? undefined : props.rowSpan
  return columns.map((column, index) => (
    <td
      key={column.field}
      data-label={labelOf(node.kind, column)}
      className={
        [column.className, props.repeats && index === 0 ? 'repeats' : ''].filter(Boolean).join(' ') ||
        undefined
      }
      rowSpan={rowSpan}
      {...CELL}
    >
      {column.above && textOf(node, column.above) ? (
        <p className="row-note">{textOf(node, column.above)}</p>
      ) : null}
      {column.below ? (
        <p className="strong">{textOf(node, column.field)}</p>
      ) : (
        <Text node={node} column={column} />
      )}
      {column.below ? <Lines text={textOf(node, column.below)} /> : null}
      {column.field === 'name' && node.data.guide ? (
        <p className="row-note">已填办事指南 {filledIn(node.data.guide as ServiceGuide)} 项</p>
      ) : null}
      {index === columns.length - 1 ? below : null}
    </td>
  ))
}

function Text({ node, column }: { node: EditNode; column: Column }) {
  const text = textOf(node, column.field)
  if (text.trim()) return <Lines text={text} />
  // A column that most entries leave empty does not ask for it.
  return column.field === 'number' || column.optional ? null : (
    <span className="row-note not-filled">未填</span>
  )
}

const filledIn = (guide: ServiceGuide) =>
  Object.values(guide).filter((value) => (Array.isArray(value) ? value.length > 0 : value)).length
