import type { ReactNode } from 'react'
import { KINDS } from '@/lib/domain/list/parts'
import { AddLink } from './add-link'
import { EditCells } from './edit-cells'
import type { EditNode } from './edit-node'
import type { EditingView } from './editing-view'
import { EntryPanel, isOpen, NewEntryPanel } from './entry-panel'
import { siblingLines } from './lines'
import { RowAside, RowTools } from './row-tools'
import type { Columns } from './table-columns'
import { UndoLine } from './undo-line'

const ROW_GROUP = { role: 'rowgroup' }
const ROW = { role: 'row' }
const CELL = { role: 'cell' }

interface RowsProps {
  node: EditNode
  columns: Columns
  view: EditingView
}

/** One entry of a table: a row, or as many as there are entries inside it; its form above them while it is open. */
export function EditRows({ node, columns, view }: RowsProps) {
  const open = isOpen(node, view)
  return (
    <tbody id={node.entryId} data-row={`${node.kind} ${node.parentId ?? '-'}`} {...ROW_GROUP}>
      {open ? (
        <tr {...ROW}>
          <td className="wide" colSpan={columns.count} {...CELL}>
            <EntryPanel node={node} view={view} />
          </td>
        </tr>
      ) : null}
      {columns.child ? (
        <NestedRows node={node} columns={columns} view={view} />
      ) : open ? null : (
        <>
          <tr {...ROW}>
            <EditCells node={node} columns={columns.own} />
            <ToolsCell node={node} view={view} />
          </tr>
          {isSpokenOf(node, view) ? (
            <tr className="aside-row no-print" {...ROW}>
              <WideCell width={columns.count}>
                <RowAside node={node} view={view} />
              </WideCell>
            </tr>
          ) : null}
        </>
      )}
    </tbody>
  )
}

/** Whether something was said of the entry: it takes a row, the column of the tools is too narrow to read in. */
const isSpokenOf = (node: EditNode, view: EditingView) => Boolean(view.renderAside?.(node.entryId))

function ToolsCell({ node, view }: { node: EditNode; view: EditingView }) {
  return (
    <td className="tools-column" {...CELL}>
      <RowTools node={node} view={view} hasAside={false} />
    </td>
  )
}

interface Row {
  key: string
  id?: string
  content: ReactNode
  className?: string
}

/** The rows of what is inside; the entry's own cells stand left and right of them, over all rows. */
function NestedRows({ node, columns, view }: RowsProps) {
  const kind = columns.child!
  const nodes = node.children.find((list) => list.kind === kind)?.nodes ?? []
  const lines = siblingLines(nodes, kind, node.entryId, view)
  const width = columns.inside.length + 1
  const rows = lines.flatMap((line, index): Row[] => {
    if (line.line !== 'entry') {
      const content = line.line === 'new' ? <NewEntryPanel view={view} /> : <UndoLine view={view} />
      return [{ key: line.line, content: <WideCell width={width}>{content}</WideCell> }]
    }
    const { entryId } = line.node
    const content = isOpen(line.node, view) ? (
      <WideCell width={width}>
        <EntryPanel node={line.node} view={view} />
      </WideCell>
    ) : (
      <>
        <EditCells node={line.node} columns={columns.inside} repeats={index > 0} />
        <ToolsCell node={line.node} view={view} />
      </>
    )
    const row: Row = { key: entryId, id: entryId, content }
    if (isOpen(line.node, view) || !isSpokenOf(line.node, view)) return [row]
    const aside = <RowAside node={line.node} view={view} />
    const className = 'aside-row no-print'
    return [row, { key: `aside-${entryId}`, className, content: <WideCell width={width}>{aside}</WideCell> }]
  })
  if (view.editable || rows.length === 0)
    rows.push({
      key: 'end',
      className: rows.length > 0 ? 'no-print' : undefined,
      content: (
        <WideCell width={width}>
          {nodes.length === 0 ? <p className="row-note">没有{KINDS[kind].label}。</p> : null}
          <AddLink kind={kind} parentId={node.entryId} view={view} />
        </WideCell>
      ),
    })
  return rows.map(({ key, id, content, className }, index) => (
    <tr
      key={key}
      id={id}
      className={className}
      data-row={id ? `${kind} ${node.entryId}` : undefined}
      {...ROW}
    >
      {index === 0 ? (
        <EditCells
          node={node}
          columns={columns.own}
          rowSpan={rows.length}
          below={isOpen(node, view) ? null : <RowTools node={node} view={view} />}
        />
      ) : null}
      {content}
      {index === 0 ? <EditCells node={node} columns={columns.behind} rowSpan={rows.length} /> : null}
    </tr>
  ))
}

function WideCell({ width, children }: { width: number; children: ReactNode }) {
  return (
    <td className="wide" colSpan={width} {...CELL}>
      {children}
    </td>
  )
}
