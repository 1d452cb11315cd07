import { Heading, type HeadingLevel } from '@/components/ui/heading'
import { fieldsOf } from '@/lib/domain/editing/fields'
import { toFormValues } from '@/lib/domain/editing/form-values'
import { SPLITTABLE } from '@/lib/domain/editing/split-merge'
import { KINDS } from '@/lib/domain/list/parts'
import { type EditNode, textOf } from './edit-node'
import { addHref, type EditingView, editHref, formHref, partHref } from './editing-view'
import { EntryForm } from './entry-form'
import { EntryMoves } from './entry-moves'
import { NoteLine } from './note-line'
import { SplitForm } from './split-form'

/** Whether the entry stands as a form. */
export const isOpen = (node: EditNode, view: EditingView) =>
  view.editable && (view.edit === node.entryId || view.split === node.entryId)

/** An entry as a form, in its place, with what else can be done to it. */
export function EntryPanel({
  node,
  view,
  level = 2,
}: {
  node: EditNode
  view: EditingView
  /** Of its heading, which stands in place of the entry's own. */
  level?: HeadingLevel
}) {
  const { label } = KINDS[node.kind]
  const cancel = partHref(view, node.entryId)
  const travelling = { code: view.code, edition: view.editionId, part: view.part, entry: node.entryId }
  if (view.split === node.entryId && SPLITTABLE.has(node.kind))
    return (
      <div className="entry-panel">
        <Heading level={level} className="panel-title">
          把这一项{label}拆分成几项
        </Heading>
        <SplitForm
          action={view.actions.split}
          hidden={{ ...travelling, version: node.version }}
          kind={node.kind}
          data={node.data}
          cancel={editHref(view, node.entryId)}
        />
      </div>
    )
  return (
    <div className="entry-panel">
      <Heading level={level} className="panel-title">
        修改{label}
      </Heading>
      {view.quoted?.entryId === node.entryId ? view.quoted.node : null}
      {view.noted === node.entryId ? <NoteLine note={view.note} /> : null}
      <EntryForm
        action={view.actions.save}
        page={formHref(view, node.kind, node.entryId)}
        hidden={{ ...travelling, ...(node.parentId ? { parent: node.parentId } : {}) }}
        kind={node.kind}
        version={node.version}
        values={toFormValues(node.kind, node.data)}
        areaCode={view.areaCode}
        cancel={cancel}
      />
      {/* Below the fields: whoever came to change a word must not read through all of it first. */}
      {view.renderFindings?.(node.entryId, node.version)}
      <EntryMoves node={node} view={view} />
      {view.renderAside ? <div className="row-aside">{view.renderAside(node.entryId)}</div> : null}
    </div>
  )
}

/** A blank form where the new entry will stand. */
export function NewEntryPanel({ view }: { view: EditingView }) {
  if (!view.add) return null
  const { kind, parentId, behind } = view.add
  const parent = view.parentsOf(kind).find(({ entryId }) => entryId === parentId)
  const blank = Object.fromEntries(fieldsOf(kind).map(({ field }) => [field, null]))
  return (
    <div className="entry-panel" id="new">
      <h2 className="panel-title">
        {parent ? `在${nameOf(parent)}下添加${KINDS[kind].label}` : `添加${KINDS[kind].label}`}
      </h2>
      {view.quoted?.entryId === null ? view.quoted.node : null}
      <EntryForm
        action={view.actions.save}
        page={addHref(view, kind, parentId, behind ?? undefined)}
        hidden={{
          code: view.code,
          edition: view.editionId,
          part: view.part,
          ...(parentId ? { parent: parentId } : {}),
          ...(behind ? { behind } : {}),
        }}
        kind={kind}
        version={0}
        values={toFormValues(kind, blank)}
        areaCode={view.areaCode}
        cancel={partHref(view, behind ?? parentId ?? '')}
      />
    </div>
  )
}

/** 部门职责 3“…” */
function nameOf(node: EditNode): string {
  const number = 'number' in node.data ? textOf(node, 'number') : ''
  return `${KINDS[node.kind].label}${number && ` ${number}`}“${node.name}”`
}
