import { type EntryKind, KINDS } from '@/lib/domain/list/parts'
import { shorten } from '@/lib/domain/list/titles'
import { addHref, type EditingView } from './editing-view'

/** At the end of every list of entries: one more. */
export function AddLink(props: { kind: EntryKind; parentId: string | null; view: EditingView }) {
  const { kind, parentId, view } = props
  if (!view.editable) return null
  const parent = view.parentsOf(kind).find(({ entryId }) => entryId === parentId)
  return (
    <p className="add-line no-print">
      <a className="tool" href={addHref(view, kind, parentId)}>
        ＋ 添加{KINDS[kind].label}
        {parent ? <span className="visually-hidden">，在“{shorten(parent.name, 20)}”里</span> : null}
      </a>
    </p>
  )
}
