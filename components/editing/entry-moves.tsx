import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { SPLITTABLE } from '@/lib/domain/editing/split-merge'
import { KINDS } from '@/lib/domain/list/parts'
import type { EditNode } from './edit-node'
import { type EditingView, splitHref } from './editing-view'

/** What else can be done to the open entry: to another place, apart, together with the next, away. */
export function EntryMoves({ node, view }: { node: EditNode; view: EditingView }) {
  const { entryId, kind, siblings, index, version } = node
  const parent = node.parentId ?? '-'
  const next = siblings[index + 1]
  const parents = view.parentsOf(kind).filter((other) => other.entryId !== node.parentId)
  return (
    <details className="entry-moves no-print">
      <summary>移动、拆分、合并</summary>
      <ActionForm
        action={view.actions.rows}
        className="moves-form"
        hidden={{ code: view.code, edition: view.editionId, part: view.part }}
      >
        {siblings.length > 1 ? (
          <div className="move-line">
            <label htmlFor="move-to">移到第</label>
            <input
              id="move-to"
              name="to"
              type="number"
              inputMode="numeric"
              min={1}
              max={siblings.length}
              placeholder={String(index + 1)}
            />
            <span>
              项（共 {siblings.length} 项，现在是第 {index + 1} 项）
            </span>
            <SubmitButton kind="plain" name="do" value={`place:${entryId}:${parent}`}>
              移动
            </SubmitButton>
          </div>
        ) : null}
        {parents.length > 0 ? (
          <div className="move-line">
            <label htmlFor="move-into">移到另一{KINDS[parents[0]!.kind].label}之下</label>
            <select id="move-into" name="into" defaultValue="">
              <option value="">请选择</option>
              {parents.map((other) => (
                <option key={other.entryId} value={other.entryId}>
                  {other.name}
                </option>
              ))}
            </select>
            <SubmitButton kind="plain" name="do" value={`into:${entryId}:${parent}`}>
              移过去
            </SubmitButton>
          </div>
        ) : null}
        <div className="move-line">
          {SPLITTABLE.has(kind) ? (
            <a className="button plain" href={splitHref(view, entryId)}>
              拆分成几项…
            </a>
          ) : null}
          {next ? (
            <SubmitButton
              kind="plain"
              name="do"
              value={`merge:${entryId}:${version}:${next.entryId}:${next.version}`}
            >
              与下一项合并
            </SubmitButton>
          ) : null}
          {next ? <span className="row-note">下一项：{next.name}</span> : null}
        </div>
      </ActionForm>
    </details>
  )
}
