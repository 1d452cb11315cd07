import { findingNote } from '@/lib/domain/findings/notes'

/** What has just been done, named by the address. */
export function StepDone({ note }: { note: unknown }) {
  const words = findingNote(note)
  return words ? (
    <div className="outcome good no-print" role="status">
      <p>{words}</p>
    </div>
  ) : null
}
