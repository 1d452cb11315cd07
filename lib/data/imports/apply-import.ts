import type { Access } from '@/lib/domain/access'
import { assignIds } from '@/lib/domain/list/assign-ids'
import { flattenList } from '@/lib/domain/list/entries'
import { applyProposal, effectiveChanges } from '@/lib/domain/proposal/apply-proposal'
import { fingerprints } from '@/lib/domain/proposal/fingerprint'
import { type ImportRun, OPEN_STATES } from '@/lib/domain/proposal/import-run'
import { type Proposal, TITLE_CHANGE } from '@/lib/domain/proposal/proposal'
import { proposalOf } from '@/lib/domain/proposal/proposal-of'
import { reversalOf } from '@/lib/domain/proposal/revert'
import { recordAudits } from '../audit'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'
import { type DraftRows, readDraftRows } from './draft-rows'
import { auditOfChanges } from './import-audit'
import { toJson } from './import-rows'
import { keepRemoved } from './keep-removed'
import { lockRun } from './lock-run'
import { replaceEntries } from './replace-entries'

export interface Decision {
  importId: string
  /** Id → fingerprint of every change the person saw and agreed to. */
  accepted: ReadonlyMap<string, string>
  /** Ids of the changes seen and not agreed to. */
  declined: readonly string[]
}

/**
 * `stale`: the draft was edited since the person looked, so that these changes (ids) are no longer what was agreed to.
 * `closed`: the import was applied or discarded already, or the working edition takes no changes.
 */
export type ApplyResult =
  | { status: 'applied'; made: number }
  | { status: 'stale'; changeIds: string[] }
  | { status: 'closed' | 'missing' }

/**
 * Makes the accepted changes in the working edition, all or none, in one transaction: the proposal is made anew
 * against the draft as it is now, and each change must be the very one that was seen.
 */
export async function applyImport(access: Access, decision: Decision): Promise<ApplyResult> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const run = await lockRun(tx, code, decision.importId)
    if (!run) return { status: 'missing' }
    if (run === 'closed') return { status: 'closed' }
    const draft = await readDraftRows(tx, code)
    if (draft?.editionId !== run.editionId || !OPEN_STATES.includes(run.state)) return { status: 'closed' }
    const proposal = proposalOf(run, draft.list)
    const current = fingerprints(proposal)
    const changeIds = [...decision.accepted].flatMap(([id, seen]) => (current.get(id) === seen ? [] : [id]))
    if (changeIds.length > 0) {
      await remember(tx, code, run, { unticked: decision.declined })
      return { status: 'stale', changeIds }
    }
    return { status: 'applied', made: await make(tx, access, code, { run, draft, proposal, decision }) }
  })
}

async function make(
  tx: Transaction,
  access: Access,
  code: string,
  work: { run: ImportRun; draft: DraftRows; proposal: Proposal; decision: Decision },
): Promise<number> {
  const { run, draft, proposal, decision } = work
  const accepted = new Set(decision.accepted.keys())
  const changes = effectiveChanges(proposal, accepted)
  const applied = applyProposal(draft.list, proposal, accepted)
  const list = assignIds(code, applied)
  const lasting = new Map(flattenList(applied).map((row, index) => [row.entryId, index] as const))
  const ids = flattenList(list).map((row) => row.entryId)
  const lastingId = (id: string) => ids[lasting.get(id) ?? -1] ?? id
  const moved = new Set(changes.filter(({ kind }) => kind === 'move').map(({ entryId }) => entryId))
  await keepRemoved(tx, access, code, draft, changes)
  await replaceEntries(tx, code, draft, list, moved)
  const made = changes.length + (proposal.title && accepted.has(TITLE_CHANGE) ? 1 : 0)
  const madeIds = new Set(changes.map(({ id }) => id))
  const declined = proposal.changes.filter(({ id }) => !madeIds.has(id))
  await remember(
    tx,
    code,
    run,
    { unticked: [], made, declined },
    {
      state: 'applied',
      appliedAt: new Date(),
      undoneAt: null,
      undo: toJson(await undoRecord(tx, code, draft, list, moved)),
    },
  )
  const title =
    draft.list.title === list.title
      ? []
      : [
          {
            action: 'edition:revise',
            editionId: draft.editionId,
            field: 'title',
            before: draft.list.title,
            after: list.title,
          },
        ]
  const told = [...title, ...auditOfChanges(draft.editionId, changes, lastingId)]
  await recordAudits(tx, access, [
    {
      action: 'import:apply',
      editionId: draft.editionId,
      entryId: run.id,
      // `entries`: so many lines follow that are the import's own, not by hand (lib/domain/proposal/hand-work.ts).
      after: { fileName: run.fileName, made, declined: declined.length, entries: told.length },
    },
    ...told,
  ])
  return made
}

/** How to take it back, and the versions the entries must still have then. */
async function undoRecord(
  tx: Transaction,
  code: string,
  draft: DraftRows,
  list: DraftRows['list'],
  moved: ReadonlySet<string>,
) {
  const reversal = reversalOf(draft.list, list, moved)
  const entryIds = [...reversal.changed, ...reversal.added]
  const rows = await tx.entry.findMany({
    where: { jurisdictionCode: code, editionId: draft.editionId, entryId: { in: entryIds } },
    select: { entryId: true, version: true },
  })
  return { reversal, versions: Object.fromEntries(rows.map((row) => [row.entryId, row.version])) }
}

async function remember(
  tx: Transaction,
  jurisdictionCode: string,
  run: ImportRun,
  decisions: { unticked: readonly string[]; made?: number; declined?: readonly object[] },
  more: Parameters<Transaction['importRun']['updateMany']>[0]['data'] = {},
) {
  const { part, base, made, declined } = run
  const { count } = await tx.importRun.updateMany({
    where: { jurisdictionCode, id: run.id, version: run.version },
    data: {
      ...more,
      decisions: toJson({ part, base, made, declined, ...decisions }),
      version: { increment: 1 },
    },
  })
  if (count !== 1) throw new Error(`import ${run.id} changed under the lock`)
}
