import { MUST_SAY } from '@/lib/domain/editing/fields'
import { PARTS, type Part } from '@/lib/domain/list/parts'
import { type EditNode, findNode } from './edit-node'
import { EditSiblings } from './edit-texts'
import { type EditingView, ROWS_FORM } from './editing-view'
import { PageKeys } from './page-keys'
import { RowsForm } from './rows-form'

/** A part as the official form, to be edited like a table. */
export function PartEditor(props: { nodes: EditNode[]; part: Part; view: EditingView; token: string }) {
  const { nodes, part, view } = props
  const { unit, entryLabel } = PARTS[part]
  return (
    <div className="part-editor">
      {view.editable ? (
        <>
          <RowsForm
            id={ROWS_FORM}
            action={view.actions.rows}
            hidden={{ code: view.code, edition: view.editionId, part }}
          />
          <PageKeys token={props.token} focus={focusOf(view, nodes)} rowsForm={ROWS_FORM} />
        </>
      ) : null}
      {nodes.length === 0 && !view.add ? (
        <p className="lead">
          这一部分还没有内容。可以添加第一{unit}
          {entryLabel}，也可以导入 Word、Excel 文件。
        </p>
      ) : null}
      <EditSiblings nodes={nodes} kind={PARTS[part].topKind} parentId={null} view={view} level={2} />
    </div>
  )
}

/** What the keyboard should be at: the open form's main field, the way back, or the row something was done to. */
function focusOf(view: EditingView, nodes: readonly EditNode[]): string | null {
  if (view.removed) return '#undo button'
  if (view.split) return '.entry-panel [name="pieces"]'
  const kind = view.add?.kind ?? (view.edit ? findNode(nodes, view.edit)?.kind : undefined)
  return kind ? `.entry-panel [name="${MUST_SAY[kind][0]}"]` : null
}
