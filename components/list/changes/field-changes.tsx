import type { EntryChange, FieldChange } from '@/lib/domain/changes/types'
import { MarkedDifference } from './marked-difference'

/** The fields of one change by name; those in which only punctuation or numbering differs are folded away. */
export function FieldChanges({ change }: { change: EntryChange }) {
  const folded = change.cosmetic ? [] : change.fields.filter((field) => field.cosmetic)
  const shown = change.fields.filter((field) => !folded.includes(field))
  return (
    <>
      <Fields fields={shown} status={change.status} />
      {folded.length > 0 ? (
        <details className="folded">
          <summary>另有 {folded.length} 处只改了标点或编号</summary>
          <Fields fields={folded} status={change.status} />
        </details>
      ) : null}
    </>
  )
}

function Fields({ fields, status }: { fields: FieldChange[]; status: EntryChange['status'] }) {
  if (fields.length === 0) return null
  return (
    <dl className={`change-fields ${status}`}>
      {fields.map((field) => (
        <div key={field.field}>
          <dt>{field.label}</dt>
          <dd>
            {status === 'kept' ? <Field field={field} /> : <Whole text={field.before || field.after} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A field that was or became empty says so: a single mark in an empty cell is easily overlooked. */
function Field({ field }: { field: FieldChange }) {
  return (
    <>
      {field.before === '' ? <p className="row-note">原来没有填写</p> : null}
      <MarkedDifference segments={field.segments} />
      {field.after === '' ? <p className="row-note">现在不填写</p> : null}
    </>
  )
}

/** Of an entry that came or went as a whole the sign stands above; its text stays readable. */
function Whole({ text }: { text: string }) {
  return <div className="marked-difference">{text}</div>
}
