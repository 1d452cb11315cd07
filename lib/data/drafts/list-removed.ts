import type { Access } from '@/lib/domain/access'
import type { EntryKind, Part } from '@/lib/domain/list/parts'
import { requireJurisdiction, withAccess } from '../with-access'
import type { KeptRow } from './remove-entry'

/** An entry taken out of the draft that can still be put back. */
export interface RemovedEntry {
  id: string
  entryId: string
  parentId: string | null
  /** The elder sibling it stood behind, and those before that one, the nearest first. */
  behind: string[]
  part: Part
  kind: EntryKind
  title: string
  /** How many entries stood inside it. */
  inside: number
  /** The entry it went into, when it was not removed but merged. */
  mergedInto: string | null
  actor: string
  removedAt: Date
}

/** What was removed from a working edition and not put back, the latest first. */
export function listRemoved(access: Access, editionId: string): Promise<RemovedEntry[]> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const rows = await tx.removedEntry.findMany({
      where: { jurisdictionCode: code, editionId, restoredAt: null },
      orderBy: { removedAt: 'desc' },
      select: { id: true, entryId: true, part: true, title: true, rows: true, actor: true, removedAt: true },
    })
    return rows.flatMap(({ rows: kept, part, ...row }) => {
      const [top, ...inside] = kept as unknown as KeptRow[]
      if (!top) return []
      return [
        {
          ...row,
          part: part as Part,
          kind: top.kind,
          parentId: top.parentId,
          behind: top.behind ?? [],
          inside: top.merged?.inside.length ?? inside.length,
          mergedInto: top.merged?.into ?? null,
        },
      ]
    })
  })
}
