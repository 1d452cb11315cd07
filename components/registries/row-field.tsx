'use client'

import { StaleField } from '@/components/editing/stale-field'
import { CheckBox, SelectField, TextArea, TextField } from '@/components/forms/fields'
import type { FormValues } from '@/lib/domain/editing/form-values'
import { LEVEL_LABELS, type RegistryField, STATUS_LABELS } from '@/lib/domain/registries/fields'
import { levelBox } from '@/lib/domain/registries/form'
import { ADMINISTRATIVE_LEVELS } from '@/lib/domain/registries/types'

/** One field of a registry's row; where two people changed it at once, both texts and the choice. */
export function RowField(props: {
  name: string
  field: RegistryField
  values: FormValues
  /** What somebody else wrote, when the person changed it too. */
  theirs: string | null
  /** Only somebody else changed it. */
  taken: boolean
}) {
  const { name, field, values } = props
  const { label, required } = field
  const value = values[name] ?? ''
  if (props.theirs !== null)
    return (
      <StaleField
        name={name}
        label={label}
        mine={value}
        theirs={props.theirs}
        words={['day', 'status', 'number', 'percent'].includes(field.control) ? shortWords : undefined}
      />
    )
  const hint = props.taken ? '对方改了这一处，您没有改，已换成对方的内容。' : field.hint
  const shared = { name, label, hint, required, value }
  switch (field.control) {
    case 'line':
      return <TextField {...shared} maxLength={field.most} autoComplete="off" />
    case 'day':
      return <TextField {...shared} type="date" />
    case 'number':
      return <TextField {...shared} inputMode="numeric" autoComplete="off" />
    case 'percent':
      return <TextField {...shared} inputMode="numeric" autoComplete="off" maxLength={3} />
    case 'status':
      return (
        <SelectField
          {...shared}
          empty="请选择"
          options={Object.entries(STATUS_LABELS).map(([status, words]) => ({ value: status, label: words }))}
        />
      )
    case 'levels':
      return <Levels label={label} hint={hint} values={values} />
    default:
      return <TextArea {...shared} rows={field.control === 'lines' ? 2 : 3} maxLength={field.most} />
  }
}

const shortWords = (value: string) => (STATUS_LABELS as Record<string, string>)[value] ?? value

function Levels({ label, hint, values }: { label: string; hint: string; values: FormValues }) {
  return (
    <fieldset className="field levels">
      <legend>
        {label}
        <span className="required">（必填）</span>
      </legend>
      <p className="hint">{hint}</p>
      {ADMINISTRATIVE_LEVELS.map((level) => (
        <CheckBox
          key={level}
          name={levelBox(level)}
          label={LEVEL_LABELS[level]}
          checked={values[levelBox(level)] === 'on'}
        />
      ))}
    </fieldset>
  )
}
