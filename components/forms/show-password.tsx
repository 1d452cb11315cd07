'use client'

import { useEffect, useState } from 'react'

/** Shows what is typed into a password field; there only with a script, since without one it could do nothing. */
export function ShowPassword(props: {
  id: string
  label: string
  shown: boolean
  show: (shown: boolean) => void
}) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!ready) return null
  return (
    <button
      type="button"
      className="button link"
      aria-controls={props.id}
      onClick={() => props.show(!props.shown)}
    >
      {props.shown ? '隐藏' : '显示'}
      {props.label}
    </button>
  )
}
