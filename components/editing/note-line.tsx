import { EDITING_NOTES, type EditingNote } from '@/lib/domain/editing/notes'

/** What has just been done, or why it was not, beside what it was done to. */
export function NoteLine({ note }: { note: EditingNote | null }) {
  if (!note) return null
  const { good, text } = EDITING_NOTES[note]
  return (
    <p className={good ? 'row-outcome good' : 'row-outcome bad'} role={good ? 'status' : 'alert'}>
      {text}
    </p>
  )
}
