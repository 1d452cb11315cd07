import { type EntryKind, KINDS } from '@/lib/domain/list/parts'
import { AddLink } from './add-link'
import type { EditNode } from './edit-node'
import { EditRows } from './edit-rows'
import type { EditingView } from './editing-view'
import { NewEntryPanel } from './entry-panel'
import { siblingLines } from './lines'
import { columnsOf, labelOf } from './table-columns'
import { UndoLine } from './undo-line'

// Browsers forget that a table laid out as cards is one (see components/list/record-table.tsx).
const TABLE = { role: 'table' }
const ROW_GROUP = { role: 'rowgroup' }
const ROW = { role: 'row' }
const COLUMN_HEADER = { role: 'columnheader' }
const CELL = { role: 'cell' }

/** Siblings as the official form, with what can be done to each. */
export function EditTable(props: {
  nodes: EditNode[]
  kind: EntryKind
  parentId: string | null
  view: EditingView
}) {
  const { nodes, kind, parentId, view } = props
  const columns = columnsOf(kind, nodes)
  const lines = siblingLines(nodes, kind, parentId, view)
  const head = (label: string, className?: string) => (
    <th key={label} scope="col" className={className} {...COLUMN_HEADER}>
      {label}
    </th>
  )
  return (
    <>
      {lines.length > 0 ? (
        <table className="record editing" {...TABLE}>
          <caption className="visually-hidden">{KINDS[kind].label}</caption>
          <thead {...ROW_GROUP}>
            <tr {...ROW}>
              {columns.own.map((column) =>
                head(labelOf(kind, column), column.field === 'number' ? 'number' : undefined),
              )}
              {columns.inside.map((column) => head(labelOf(columns.child!, column)))}
              {head(view.editable ? '操作' : '体检', 'tools-column no-print')}
              {columns.behind.map((column) => head(labelOf(kind, column)))}
            </tr>
          </thead>
          {lines.map((line) =>
            line.line === 'entry' ? (
              <EditRows key={line.node.entryId} node={line.node} columns={columns} view={view} />
            ) : (
              <tbody key={line.line} {...ROW_GROUP}>
                <tr {...ROW}>
                  <td className="wide" colSpan={columns.count} {...CELL}>
                    {line.line === 'new' ? <NewEntryPanel view={view} /> : <UndoLine view={view} />}
                  </td>
                </tr>
              </tbody>
            ),
          )}
        </table>
      ) : null}
      <AddLink kind={kind} parentId={parentId} view={view} />
    </>
  )
}
