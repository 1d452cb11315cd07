import { type EditingView, ROWS_FORM } from './editing-view'
import { RenumberNow } from './renumber-now'

/** Where an entry has just been removed or merged: what it was, and the way back. */
export function UndoLine({ view }: { view: EditingView }) {
  if (!view.removed) return null
  const { title, mergedInto } = view.removed
  return (
    <div className="undo-line no-print" id="undo" role="status">
      <span>{mergedInto ? `“${title}”已并入上一项。` : `已删除“${title}”。`}</span>
      <button
        type="submit"
        form={ROWS_FORM}
        name="do"
        value={`restore:${view.removed.id}`}
        className="button plain"
      >
        {mergedInto ? '撤销合并' : '撤销删除'}
      </button>
      <RenumberNow kind={view.removed.kind} view={view} />
    </div>
  )
}

/** Whether the line stands behind this sibling (null: before the first), given the siblings that are there. */
export function undoStandsBehind(
  view: EditingView,
  kind: string,
  parentId: string | null,
  ids: readonly string[],
  entryId: string | null,
): boolean {
  const { removed } = view
  if (!removed || removed.kind !== kind || removed.parentId !== parentId) return false
  return (removed.behind.find((id) => ids.includes(id)) ?? null) === entryId
}
