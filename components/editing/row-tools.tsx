import { type EditNode, spokenName } from './edit-node'
import { addHref, type EditingView, editHref, ROWS_FORM } from './editing-view'
import { NoteLine } from './note-line'
import { RenumberNow } from './renumber-now'

/**
 * What can be done to a row: changing it at once, the rest behind one more press, so that the form stays a form. All
 * buttons of the page belong to one form (see {@link ROWS_FORM}).
 */
export function RowTools({ node, view }: { node: EditNode; view: EditingView }) {
  if (!view.editable) return <Aside node={node} view={view} />
  const { entryId, index, siblings } = node
  const name = spokenName(node)
  const parent = node.parentId ?? '-'
  return (
    <>
      {/* Above, where the unfolded menu does not cover it. */}
      {view.noted === entryId ? (
        <NoteLine note={view.note}>
          <RenumberNow kind={node.kind} view={view} />
        </NoteLine>
      ) : null}
      <div className="row-tools no-print">
        <span className="drag-handle" data-drag={entryId} aria-hidden="true" title="拖动排序">
          ⠿
        </span>
        <a className="tool" href={editHref(view, entryId)} aria-label={`修改：${name}`}>
          修改
        </a>
        <details className="row-more" name="row-more">
          <summary className="tool" aria-label={`更多操作：${name}`}>
            更多
          </summary>
          <div>
            <Tool action={`up:${entryId}:${parent}`} of={name} off={index === 0}>
              上移
            </Tool>
            <Tool action={`down:${entryId}:${parent}`} of={name} off={index === siblings.length - 1}>
              下移
            </Tool>
            <a
              className="tool"
              href={addHref(view, node.kind, node.parentId, entryId)}
              aria-label={`在下面添加一项：${name}`}
            >
              在下面添加一项
            </a>
            <Tool action={`remove:${entryId}:${node.version}`} of={name} danger>
              删除
            </Tool>
          </div>
        </details>
      </div>
      <Aside node={node} view={view} />
    </>
  )
}

function Aside({ node, view }: { node: EditNode; view: EditingView }) {
  const aside = view.renderAside?.(node.entryId)
  return aside ? <div className="row-aside no-print">{aside}</div> : null
}

function Tool(props: { action: string; of: string; off?: boolean; danger?: boolean; children: string }) {
  return (
    <button
      type="submit"
      form={ROWS_FORM}
      name="do"
      value={props.action}
      className={props.danger ? 'tool danger' : 'tool'}
      aria-label={`${props.children}：${props.of}`}
      disabled={props.off}
    >
      {props.children}
    </button>
  )
}
