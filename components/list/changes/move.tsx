import type { EntryPlace } from '@/lib/domain/changes/types'

/** Where an entry stood and where it stands now. */
export function Move({ from, to }: { from: EntryPlace; to: EntryPlace }) {
  if (from.parentId === to.parentId)
    return (
      <p className="move">
        原来排在第 {from.position} 项，现在排在第 {to.position} 项
      </p>
    )
  return (
    <p className="move">
      从“{from.parentName}”第 {from.position} 项，移到“{to.parentName}”第 {to.position} 项
    </p>
  )
}
