import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/domain/action-result'
import { chineseDateTime } from '@/lib/domain/dates'
import { type EntryKind, KINDS } from '@/lib/domain/list/parts'

interface Removed {
  id: string
  kind: EntryKind
  title: string
  inside: number
  mergedInto: string | null
  actor: string
  removedAt: Date
}

/** What was taken out of the draft and can be put back. */
export function RemovedList(props: {
  removed: readonly Removed[]
  action: FormAction
  hidden: Record<string, string>
  editable: boolean
  /** One line that unfolds: above a part. */
  folded?: boolean
}) {
  const { removed } = props
  if (removed.length === 0) return null
  const list = (
    <>
      <p className="note">发布之前都可以恢复。</p>
      <ActionForm action={props.action} hidden={props.hidden} className="removed-form">
        <ul className="rows">
          {removed.map(({ id, kind, title, inside, mergedInto, actor, removedAt }) => (
            <li key={id} className="row">
              <span className="grow">
                {KINDS[kind].label}：{title}
                {inside > 0 ? <span className="row-note">（连同其中 {inside} 项）</span> : null}
                <span className="row-note">
                  {' '}
                  {actor}
                  {mergedInto ? '并入另一项于' : '删除于'} {chineseDateTime(removedAt)}
                  {mergedInto ? '；恢复就是撤销合并' : ''}
                </span>
              </span>
              {props.editable ? (
                <SubmitButton kind="plain" name="do" value={`restore:${id}`}>
                  恢复<span className="visually-hidden">：{title}</span>
                </SubmitButton>
              ) : null}
            </li>
          ))}
        </ul>
      </ActionForm>
    </>
  )
  if (props.folded)
    return (
      <details className="removed-list no-print" id="removed">
        <summary>
          已删除 {removed.length} 项，{props.editable ? '可以恢复' : '发布之前可以恢复'}
        </summary>
        {list}
      </details>
    )
  return (
    <section className="block no-print" id="removed">
      <h2>已删除的条目（{removed.length}）</h2>
      {list}
    </section>
  )
}
