import { shorten } from '@/lib/domain/list/titles'
import type { EditNode } from './edit-node'
import { addHref, type EditingView, editHref, ROWS_FORM } from './editing-view'
import { NoteLine } from './note-line'

/** What can be done to a row at once. All buttons of the page belong to one form (see {@link ROWS_FORM}). */
export function RowTools({ node, view }: { node: EditNode; view: EditingView }) {
  if (!view.editable) return <Aside node={node} view={view} />
  const { entryId, index, siblings } = node
  const name = shorten(node.name, 14)
  const parent = node.parentId ?? '-'
  return (
    <>
      <div className="row-tools no-print">
        <span className="drag-handle" data-drag={entryId} aria-hidden="true" title="拖动排序">
          ⠿
        </span>
        <a className="tool" href={editHref(view, entryId)} aria-label={`修改：${name}`}>
          修改
        </a>
        <Tool action={`up:${entryId}:${parent}`} label={`上移：${name}`} off={index === 0}>
          ↑
        </Tool>
        <Tool
          action={`down:${entryId}:${parent}`}
          label={`下移：${name}`}
          off={index === siblings.length - 1}
        >
          ↓
        </Tool>
        <a
          className="tool"
          href={addHref(view, node.kind, node.parentId, entryId)}
          aria-label={`在下面新增一项，在“${name}”之后`}
          title="在下面新增"
        >
          ＋
        </a>
        <Tool action={`remove:${entryId}:${node.version}`} label={`删除：${name}`} danger>
          删除
        </Tool>
      </div>
      {view.noted === entryId ? <NoteLine note={view.note} /> : null}
      <Aside node={node} view={view} />
    </>
  )
}

function Aside({ node, view }: { node: EditNode; view: EditingView }) {
  const aside = view.renderAside?.(node.entryId)
  return aside ? <div className="row-aside no-print">{aside}</div> : null
}

function Tool(props: { action: string; label: string; off?: boolean; danger?: boolean; children: string }) {
  return (
    <button
      type="submit"
      form={ROWS_FORM}
      name="do"
      value={props.action}
      className={props.danger ? 'tool danger' : 'tool'}
      aria-label={props.label}
      disabled={props.off}
    >
      {props.children}
    </button>
  )
}
