'use client'

import { useEffect, useState } from 'react'

/** Shows what is typed into a password field; there only with a script, since without one it could do nothing. */
export function ShowPassword({ id, label }: { id: string; label: string }) {
  const [ready, setReady] = useState(false)
  const [shown, setShown] = useState(false)
  useEffect(() => setReady(true), [])
  useEffect(() => {
    const field = document.getElementById(id)
    if (field instanceof HTMLInputElement) field.type = shown ? 'text' : 'password'
  }, [id, shown])
  if (!ready) return null
  return (
    <button type="button" className="button link" aria-controls={id} onClick={() => setShown(!shown)}>
      {shown ? '隐藏' : '显示'}
      {label}
    </button>
  )
}
