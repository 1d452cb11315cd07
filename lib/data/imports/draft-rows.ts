import type { EditionState } from '@/lib/domain/edition'
import { assembleList, type EntryRow } from '@/lib/domain/list/entries'
import type { EntryKind, Part } from '@/lib/domain/list/parts'
import type { Place, ResponsibilityList } from '@/lib/domain/list/schema'
import type { Transaction } from '../with-access'

/** The working edition as an import sees it: everything, private fields included. */
export interface DraftRows {
  editionId: string
  state: EditionState
  /** It takes changes; otherwise it lies before a reviewer. */
  isEditable: boolean
  list: ResponsibilityList
  versions: Map<string, number>
  /** As stored, with gaps (lib/domain/editing/positions.ts). */
  positions: Map<string, number>
}

/** Working editions in these states take changes. */
const EDITABLE: readonly string[] = ['draft', 'returned']

/** Reads the working edition within a unit of work; null when there is none. */
export async function readDraftRows(tx: Transaction, jurisdictionCode: string): Promise<DraftRows | null> {
  const edition = await tx.edition.findFirst({
    where: { jurisdictionCode, number: null },
    select: { id: true, state: true, title: true },
  })
  if (!edition) return null
  const rows = await tx.entry.findMany({
    where: { jurisdictionCode, editionId: edition.id },
    select: {
      entryId: true,
      parentId: true,
      part: true,
      kind: true,
      position: true,
      source: true,
      data: true,
      version: true,
      privateData: { select: { data: true } },
    },
  })
  const entries = rows.map(({ version: _, ...row }): EntryRow => {
    return {
      ...row,
      part: row.part as Part,
      kind: row.kind as EntryKind,
      source: row.source as Place | null,
      data: row.data as Record<string, unknown>,
      privateData: (row.privateData?.data ?? null) as Record<string, unknown> | null,
    }
  })
  return {
    editionId: edition.id,
    state: edition.state as EditionState,
    isEditable: EDITABLE.includes(edition.state),
    list: assembleList(edition.title, entries),
    versions: new Map(rows.map((row) => [row.entryId, row.version])),
    positions: new Map(rows.map((row) => [row.entryId, row.position])),
  }
}
