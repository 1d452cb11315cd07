'use client'

import { useActionState, useEffect, useRef } from 'react'
import { type FormAction, idle } from '@/lib/domain/action-result'

/**
 * The one form that the buttons of all rows belong to (`form="rows"`), so that a page of a hundred rows is not hundreds of
 * forms. Asks before it throws away what is typed in an open form.
 */
export function RowsForm(props: { id: string; action: FormAction; hidden: Record<string, string> }) {
  const [result, submit, pending] = useActionState(props.action, idle)
  // Known at once, where `pending` is known only after the next drawing.
  const sent = useRef(false)
  useEffect(() => {
    if (!pending) sent.current = false
  }, [pending])
  return (
    <form
      id={props.id}
      action={submit}
      className="rows-form"
      aria-busy={pending}
      onSubmit={(event) => {
        // A second press while the first is on its way was not meant for what it would hit.
        if (sent.current) return event.preventDefault()
        const unsaved = document.querySelector('form[data-unsaved]')
        if (unsaved && !window.confirm('打开的一项还有未保存的修改，继续会丢掉它。要继续吗？'))
          event.preventDefault()
        else sent.current = true
      }}
    >
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {'message' in result && result.message ? (
        <p className="outcome bad" role="alert">
          {result.message}
        </p>
      ) : null}
    </form>
  )
}
