'use client'

import { createContext, useContext } from 'react'
import { type ActionResult, idle } from '@/lib/domain/action-result'

/** How the form around a field ended last, and the prefix that keeps the ids of two forms on a page apart. */
export const FormContext = createContext<{ result: ActionResult; idPrefix: string }>({
  result: idle,
  idPrefix: '',
})

/** What one field shows: its id, what was typed last, what is wrong with it. */
export function useField(name: string, initial: string) {
  const { result, idPrefix } = useContext(FormContext)
  const id = `${idPrefix}${name}`
  const typed = 'values' in result ? result.values[name] : undefined
  const messages = result.status === 'invalid' ? (result.fields[name] ?? []) : []
  // What was sent without the name had its box empty.
  const sent = 'values' in result
  return { id, sent, value: typed ?? initial, messages, errorId: `${id}-error`, hintId: `${id}-hint` }
}
