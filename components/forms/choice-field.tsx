'use client'

import { useField } from './form-context'

/** One of a few, all in sight. */
export function ChoiceField(props: {
  name: string
  legend: string
  hint?: string
  value?: string
  required?: boolean
  options: { value: string; label: string }[]
}) {
  const field = useField(props.name, props.value ?? '')
  const wrong = field.messages.length > 0
  return (
    <fieldset
      className={wrong ? 'field one-of wrong' : 'field one-of'}
      id={field.id}
      tabIndex={-1}
      aria-describedby={
        [props.hint ? field.hintId : '', wrong ? field.errorId : ''].join(' ').trim() || undefined
      }
    >
      <legend>
        {props.legend}
        {props.required ? <span className="required">（必填）</span> : null}
      </legend>
      {props.hint ? (
        <p className="hint" id={field.hintId}>
          {props.hint}
        </p>
      ) : null}
      {wrong ? (
        <p className="field-error" id={field.errorId}>
          {field.messages.join('；')}
        </p>
      ) : null}
      {props.options.map(({ value, label }) => (
        <label key={value}>
          <input
            key={field.value}
            type="radio"
            name={props.name}
            value={value}
            defaultChecked={field.value === value}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
