'use client'

import { useContext } from 'react'
import { FormContext } from './form-context'

/** What an action gives back to be written down now, since nobody can show it again: a link, recovery codes. */
export interface OnceValue {
  lines: string[]
}

function isOnce(value: unknown): value is OnceValue {
  return typeof value === 'object' && value !== null && 'lines' in value && Array.isArray(value.lines)
}

/** Shows the value of the form it stands in; nothing before the form was sent. */
export function ShownOnce({ label }: { label: string }) {
  const { result } = useContext(FormContext)
  if (result.status !== 'done' || !isOnce(result.value)) return null
  return (
    <div className="shown-once">
      <p>{label}</p>
      <ul>
        {result.value.lines.map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
