'use client'

import type { ReactNode } from 'react'
import { useField } from './form-context'

/** Several boxes that share a name, and what is wrong with what was ticked. */
export function TickField(props: { name: string; legend: string; hint: ReactNode; children: ReactNode }) {
  const { id, messages, errorId, hintId } = useField(props.name, '')
  const wrong = messages.length > 0
  return (
    <fieldset
      className={wrong ? 'field wrong' : 'field'}
      id={id}
      tabIndex={-1}
      aria-describedby={wrong ? `${hintId} ${errorId}` : hintId}
    >
      <legend>{props.legend}</legend>
      <p className="hint" id={hintId}>
        {props.hint}
      </p>
      {wrong ? (
        <p className="field-error" id={errorId}>
          {messages.join('；')}
        </p>
      ) : null}
      {props.children}
    </fieldset>
  )
}
