'use client'

import { useState } from 'react'
import { useField } from '@/components/forms/form-context'

const LARGEST = 20 * 1024 * 1024

/** The file to upload. With a script, one that is too large is refused before it is sent. */
export function FileField({ tooLarge }: { tooLarge: string }) {
  const field = useField('file', '')
  const [refused, setRefused] = useState(false)
  const messages = refused ? [tooLarge] : field.messages
  return (
    <div className={messages.length > 0 ? 'field wrong' : 'field'}>
      <label htmlFor={field.id}>
        清单文件<span className="required">（必填）</span>
      </label>
      <p className="hint" id={field.hintId}>
        Word（.docx、.doc）、Excel（.xlsx）、.csv 或 .txt，最大 20 MB
      </p>
      <p className="field-error" id={field.errorId} aria-live="polite">
        {messages.join('；')}
      </p>
      <input
        id={field.id}
        type="file"
        name="file"
        required
        accept=".docx,.doc,.xlsx,.csv,.tsv,.txt"
        aria-describedby={`${field.hintId} ${field.errorId}`}
        aria-invalid={messages.length > 0 || undefined}
        onChange={({ target }) => {
          const over = (target.files?.[0]?.size ?? 0) > LARGEST
          setRefused(over)
          target.setCustomValidity(over ? tooLarge : '')
        }}
      />
    </div>
  )
}
