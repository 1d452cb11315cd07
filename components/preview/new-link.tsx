'use client'

import { useContext, useId, useRef, useState, useSyncExternalStore } from 'react'
import { FormContext } from '@/components/forms/form-context'

const never = () => () => {}

/** The link the form around it has just made. It is shown this once: the portal keeps only its fingerprint. */
export function NewLink() {
  const { result } = useContext(FormContext)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  // Copying takes a script and an address the browser trusts; without them one selects and copies by hand.
  const canCopy = useSyncExternalStore(
    never,
    () => Boolean(navigator.clipboard),
    () => false,
  )
  if (result.status !== 'done' || typeof result.value !== 'string') return null
  const link = result.value
  const copy = async () => {
    field.current?.select()
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }
  return (
    <div className="new-link">
      <label htmlFor={id}>新链接（只显示这一次，请现在就复制）</label>
      <div className="line">
        <input id={id} ref={field} readOnly value={link} onFocus={(event) => event.target.select()} />
        {canCopy ? (
          <button type="button" className="button plain" onClick={copy}>
            复制
          </button>
        ) : null}
      </div>
      <p className="hint" role="status">
        {copied ? '已复制。' : ''}
      </p>
    </div>
  )
}
