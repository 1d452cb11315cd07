'use client'

import { useContext } from 'react'
import { SelectField, TextArea, TextField } from '@/components/forms/fields'
import { FormContext } from '@/components/forms/form-context'
import { type FieldSpec, fieldsOf, GUIDE_GROUPS, GUIDE_SPECS, MUST_SAY } from '@/lib/domain/editing/fields'
import type { FormValues } from '@/lib/domain/editing/form-values'
import { PICK } from '@/lib/domain/editing/stale-values'
import { GUIDE_LABELS } from '@/lib/domain/list/field-labels'
import type { EntryKind } from '@/lib/domain/list/parts'
import { InsertCitation } from './insert-citation'
import { MaterialRows } from './material-rows'
import { PhoneHint } from './phone-hint'
import { StaleField } from './stale-field'

export interface FieldsProps {
  kind: EntryKind
  values: FormValues
  /** Fields that both the person and somebody else changed. */
  asked: readonly string[]
  /** Fields only somebody else changed. */
  taken: readonly string[]
  theirs: FormValues
  /** Of the jurisdiction, for telephone numbers. */
  areaCode: string | null
}

/** All fields of an entry, in the order of the form; 办事指南 folded away until it is used. */
export function EntryFields(props: FieldsProps) {
  const needed: readonly string[] = MUST_SAY[props.kind]
  return fieldsOf(props.kind).map(({ field, label, spec }) =>
    spec.control === 'guide' ? (
      <GuideFields key={field} label={label} {...props} />
    ) : (
      <EntryField
        key={field}
        name={field}
        label={label}
        spec={spec}
        required={needed.length === 1 && needed[0] === field}
        {...props}
      />
    ),
  )
}

interface EntryFieldProps extends FieldsProps {
  name: string
  label: string
  spec: FieldSpec
  required?: boolean
}

function EntryField({
  name,
  label,
  spec,
  required,
  values,
  asked,
  taken,
  theirs,
  areaCode,
}: EntryFieldProps) {
  const value = values[name] ?? ''
  if (asked.includes(name))
    return <StaleField name={name} label={label} mine={value} theirs={theirs[name] ?? ''} />
  const hint = taken.includes(name) ? '对方改了这一处，您没有改，已换成对方的文字。' : spec.hint
  const shared = { name, label, hint, required, value }
  switch (spec.control) {
    case 'choice':
      return <SelectField {...shared} value={value || 'other'} options={spec.options ?? []} />
    case 'line':
      return (
        <>
          <TextField {...shared} list={spec.suggestions} autoComplete="off" />
          {spec.phone ? <PhoneHint name={name} value={value} areaCode={areaCode} /> : null}
        </>
      )
    default:
      return (
        <>
          <TextArea {...shared} rows={spec.control === 'names' ? 2 : 4} />
          {spec.suggestions === 'instruments' ? <InsertCitation field={name} /> : null}
          {spec.suggestions ? (
            <div className={spec.suggestions === 'instruments' ? 'without-script' : undefined}>
              <TextField
                name={`${PICK}${name}`}
                label={spec.suggestions === 'instruments' ? '从法规库选一部添加' : '从名录选一个单位添加'}
                hint="保存时加在上面文字的后面。可以空着。"
                list={spec.suggestions}
                autoComplete="off"
              />
            </div>
          ) : null}
        </>
      )
  }
}

function GuideFields(props: FieldsProps & { label: string }) {
  const { result } = useContext(FormContext)
  const { values, asked } = props
  const filled = Object.entries(values).filter(([name, value]) => name.startsWith('guide.') && value !== '')
  const wrong =
    result.status === 'invalid' && Object.keys(result.fields).some((name) => name.startsWith('guide.'))
  const open = wrong || asked.some((name) => name.startsWith('guide.'))
  return (
    <details className="guide-fields" open={open || undefined}>
      <summary>
        {props.label}
        {filled.length > 0
          ? `（已填 ${filled.length} 处）`
          : '（选填：条件、材料、时限、收费、办理时间和地点……）'}
      </summary>
      {GUIDE_GROUPS.map(({ label, fields }) => (
        <fieldset key={label} className="guide-group">
          <legend>{label}</legend>
          {fields.map((key) =>
            key === 'materials' ? (
              <MaterialRows key={key} values={values} />
            ) : (
              <div key={key} className={GUIDE_SPECS[key].control === 'line' ? 'guide-line' : undefined}>
                <EntryField
                  {...props}
                  name={`guide.${key}`}
                  label={GUIDE_LABELS[key]}
                  spec={GUIDE_SPECS[key]}
                />
              </div>
            ),
          )}
        </fieldset>
      ))}
    </details>
  )
}
