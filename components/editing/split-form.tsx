import { ActionForm } from '@/components/forms/action-form'
import { TextArea } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/domain/action-result'
import { LONG_TEXT } from '@/lib/domain/editing/split-merge'
import { fieldLabel } from '@/lib/domain/list/field-labels'
import type { EntryKind } from '@/lib/domain/list/parts'

/** The long text of an entry, to be divided by empty lines. */
export function SplitForm(props: {
  action: FormAction
  hidden: Record<string, string | number>
  kind: EntryKind
  data: Record<string, unknown>
  cancel: string
}) {
  return (
    <ActionForm action={props.action} hidden={props.hidden} guard className="form entry-form">
      <TextArea
        name="pieces"
        label={fieldLabel(props.kind, LONG_TEXT[props.kind])}
        hint="把光标放到要分开的地方，按两次回车，空出一行。每一段会成为一项；第一段留在原来那一项。"
        value={String(props.data[LONG_TEXT[props.kind]] ?? '')}
        rows={8}
      />
      <div className="actions">
        <SubmitButton>拆分</SubmitButton>
        <a className="button plain" href={props.cancel} data-cancel="">
          取消
        </a>
      </div>
    </ActionForm>
  )
}
