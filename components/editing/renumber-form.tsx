import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Tick } from '@/components/forms/tick'
import type { FormAction } from '@/lib/domain/action-result'
import { entryName } from '@/lib/domain/editing/entry-name'
import type { NumberChange } from '@/lib/domain/editing/renumber'
import { flattenList } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'

/** Numbers that no longer follow each other, each with what it would become, to be ticked. */
export function RenumberForm(props: {
  action: FormAction
  hidden: Record<string, string>
  list: ResponsibilityList
  changes: readonly NumberChange[]
  open: boolean
}) {
  const rows = new Map(flattenList(props.list).map((row) => [row.entryId, row]))
  return (
    <details className="renumber no-print" id="renumber" open={props.open || undefined}>
      <summary>有 {props.changes.length} 处序号不连续：重新编号</summary>
      <ActionForm action={props.action} hidden={props.hidden} className="form">
        <ul className="renumber-list">
          {props.changes.map(({ entryId, kind, before, after }) => (
            <li key={entryId}>
              <Tick name="changes[]" value={entryId} ticked>
                {before?.trim() ? <del>{before}</del> : '（没有序号）'} → <b>{after}</b>
                <span className="row-note"> {entryName(kind, rows.get(entryId)?.data ?? {})}</span>
              </Tick>
            </li>
          ))}
        </ul>
        <SubmitButton kind="plain">按此重新编号</SubmitButton>
      </ActionForm>
    </details>
  )
}
