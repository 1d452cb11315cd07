'use client'

import { useEffect, useRef, useState } from 'react'
import { phoneWords } from '@/lib/domain/editing/phone-words'

const SIGNS = { callable: '✓', lacking: '!', unknown: '?' } as const

/**
 * What stands beside a telephone field: can it be called, does it lack its area code. Written by the server for what is
 * saved; with a script it follows what is typed.
 * @param name of the field in the same form
 * @param value what is saved
 */
export function PhoneHint(props: { name: string; value: string; areaCode: string | null }) {
  const [text, setText] = useState(props.value)
  const place = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const follow = (event: Event) => {
      const field = event.target
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
        if (field.name === props.name) setText(field.value)
    }
    form.addEventListener('input', follow)
    return () => form.removeEventListener('input', follow)
  }, [props.name])

  const words = phoneWords(text, props.areaCode)
  return (
    <p className="phone-hint" data-kind={words?.kind} ref={place} aria-live="polite">
      {words ? (
        <>
          <span aria-hidden="true">{SIGNS[words.kind]} </span>
          {words.text}
        </>
      ) : null}
    </p>
  )
}
