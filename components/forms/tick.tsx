'use client'

import type { ReactNode } from 'react'
import { useField } from './form-context'

/** One of several boxes that share a name, with what it is for; ticked as it was sent last. */
export function Tick(props: {
  name: `${string}[]`
  value: string
  ticked: boolean
  className?: string
  children: ReactNode
}) {
  const { name, value, ticked } = props
  const field = useField(name, '')
  const checked = field.sent ? field.value.split('\n').includes(value) : ticked
  return (
    <label className={props.className}>
      {/* React resets a form after its action; a box then forgets its tick unless made anew. */}
      <input key={String(checked)} type="checkbox" name={name} value={value} defaultChecked={checked} />
      <span>{props.children}</span>
    </label>
  )
}
