'use client'

import { type ReactNode, useState } from 'react'
import { useField } from './form-context'
import { ShowPassword } from './show-password'

interface Common {
  name: string
  label: string
  hint?: ReactNode
  required?: boolean
}

/** Label, hint, message and the field itself, tied together for whoever cannot see them side by side. */
function Framed(props: Common & { messages: string[]; id: string; children: ReactNode }) {
  const { id, messages } = props
  return (
    <div className={messages.length > 0 ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {props.label}
        {props.required ? <span className="required">（必填）</span> : null}
      </label>
      {props.hint ? (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {messages.length > 0 ? (
        <p className="field-error" id={`${id}-error`}>
          {messages.join('；')}
        </p>
      ) : null}
      {props.children}
    </div>
  )
}

function described(field: ReturnType<typeof useField>, hint: ReactNode) {
  const ids = [hint ? field.hintId : '', field.messages.length > 0 ? field.errorId : ''].filter(Boolean)
  return {
    id: field.id,
    'aria-describedby': ids.join(' ') || undefined,
    'aria-invalid': field.messages.length > 0 || undefined,
  }
}

export function TextField(
  props: Common & {
    value?: string
    type?: 'text' | 'password' | 'email' | 'tel' | 'url' | 'date' | 'datetime-local' | 'number' | 'search'
    autoComplete?: string
    inputMode?: 'numeric' | 'text' | 'tel'
    list?: string
    maxLength?: number
  },
) {
  const { name, label, hint, required, value = '', ...rest } = props
  const field = useField(name, value)
  const [shown, setShown] = useState(false)
  return (
    <Framed {...{ name, label, hint, required }} id={field.id} messages={field.messages}>
      <input
        key={field.value}
        name={name}
        required={required}
        defaultValue={field.value}
        {...described(field, hint)}
        {...rest}
        type={shown ? 'text' : rest.type}
      />
      {rest.type === 'password' ? (
        <ShowPassword id={field.id} label={label} shown={shown} show={setShown} />
      ) : null}
    </Framed>
  )
}

export function TextArea(props: Common & { value?: string; rows?: number; maxLength?: number }) {
  const { name, label, hint, required, value = '', ...rest } = props
  const field = useField(name, value)
  return (
    <Framed {...{ name, label, hint, required }} id={field.id} messages={field.messages}>
      <textarea
        key={field.value}
        name={name}
        required={required}
        defaultValue={field.value}
        {...described(field, hint)}
        {...rest}
      />
    </Framed>
  )
}

export function SelectField(
  props: Common & { value?: string; options: { value: string; label: string }[]; empty?: string },
) {
  const { name, label, hint, required, value = '', options, empty } = props
  const field = useField(name, value)
  return (
    <Framed {...{ name, label, hint, required }} id={field.id} messages={field.messages}>
      {/* React resets a form after its action; a select then forgets its choice unless made anew. */}
      <select
        key={field.value}
        name={name}
        required={required}
        defaultValue={field.value}
        {...described(field, hint)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Framed>
  )
}

export function CheckBox(props: {
  name: string
  label: ReactNode
  value?: string
  checked?: boolean
  hint?: ReactNode
  required?: boolean
}) {
  const field = useField(props.name, '')
  const checked = field.sent ? field.value.split('\n').includes(props.value ?? 'on') : props.checked
  return (
    <div className={field.messages.length > 0 ? 'field check wrong' : 'field check'}>
      {field.messages.length > 0 ? (
        <p className="field-error" id={field.errorId}>
          {field.messages.join('；')}
        </p>
      ) : null}
      <label>
        <input
          {...described(field, props.hint)}
          key={String(checked)}
          id={props.name.endsWith('[]') ? undefined : field.id}
          type="checkbox"
          name={props.name}
          value={props.value ?? 'on'}
          required={props.required}
          defaultChecked={checked}
        />
        <span>{props.label}</span>
      </label>
      {props.hint ? (
        <p className="hint" id={field.hintId}>
          {props.hint}
        </p>
      ) : null}
    </div>
  )
}
