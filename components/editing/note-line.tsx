import type { ReactNode } from 'react'
import { EDITING_NOTES, type EditingNote } from '@/lib/domain/editing/notes'

/** What has just been done, or why it was not, beside what it was done to. */
export function NoteLine({ note, children }: { note: EditingNote | null; children?: ReactNode }) {
  if (!note) return null
  const { good, text } = EDITING_NOTES[note]
  return (
    <div className={good ? 'row-outcome good' : 'row-outcome bad'} role={good ? 'status' : 'alert'}>
      <span>{text}</span>
      {children}
    </div>
  )
}
