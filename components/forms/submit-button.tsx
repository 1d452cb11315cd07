'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

/** Sends the form it stands in; says so while it is under way. `name`/`value` tell which of several was pressed. */
export function SubmitButton(props: {
  children: ReactNode
  kind?: 'main' | 'plain' | 'danger' | 'link'
  name?: string
  value?: string
  busy?: string
}) {
  const { pending } = useFormStatus()
  const kind = props.kind ?? 'main'
  return (
    <button
      type="submit"
      className={kind === 'main' ? 'button' : `button ${kind}`}
      name={props.name}
      value={props.value}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {pending ? (props.busy ?? '正在提交…') : props.children}
    </button>
  )
}
