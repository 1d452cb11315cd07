import type { DraftRows } from '@/lib/data/imports/draft-rows'
import type { LoadedHandWork } from '@/lib/data/imports/load-hand-work'
import { undoesHandWork } from '@/lib/domain/proposal/hand-work'
import type { ImportRun } from '@/lib/domain/proposal/import-run'
import type { Change, Proposal } from '@/lib/domain/proposal/proposal'

/** The entry was edited since the file was read. */
export const isEdited = (run: ImportRun, draft: DraftRows, entryId: string) =>
  draft.versions.has(entryId) && run.base[entryId] !== draft.versions.get(entryId)

/** Ids of the changes that would change what was edited by hand: never taken unless ticked. */
export function heldChanges(
  run: ImportRun,
  draft: DraftRows,
  proposal: Proposal,
  work: LoadedHandWork,
): Set<string> {
  const since = proposal.changes.filter(({ entryId }: Change) => isEdited(run, draft, entryId))
  const before = undoesHandWork(proposal, draft.list, work.hand, work.removedRows)
  return new Set([...before, ...since.map(({ id }) => id)])
}

/** The proposal with some of its changes only. */
export function partOf(proposal: Proposal, isWanted: (id: string) => boolean): Proposal {
  const { title, changes } = proposal
  return {
    ...proposal,
    title: title && isWanted('change:title') ? title : null,
    changes: changes.filter(({ id }) => isWanted(id)),
  }
}
