import type { Access } from '@/lib/domain/access'
import type { FindingTarget } from '@/lib/domain/findings/finding'
import type { FindingState } from '@/lib/domain/findings/steps'
import { openDraft } from '../drafts/open-draft'
import { requireJurisdiction, withAccess } from '../with-access'
import { refusalOf } from './take-step'
import { writeStep } from './write-step'

/** `shut`: the draft lies before a reviewer and cannot be changed now. */
export type MendResult =
  | { status: 'linked'; about: FindingTarget }
  | { status: 'missing' | 'stale' | 'shut' }
  | { status: 'refused'; message: string }

/** Ties a finding to the draft in which it is mended, opened if there is none; pressed again it stays as it is. */
export async function mendFinding(access: Access, id: string, now: Date): Promise<MendResult> {
  const code = requireJurisdiction(access)
  const where = { jurisdictionCode: code, id }
  const may = await withAccess(access, async (tx) => {
    const finding = await tx.finding.findFirst({
      where,
      select: { id: true, state: true, stance: true, mendedIn: true },
    })
    return finding ? { refused: await refusalOf(tx, access, code, 'mend', finding) } : null
  })
  if (!may) return { status: 'missing' }
  if (may.refused !== null) return { status: 'refused', message: may.refused }
  const editionId = await openDraft(access)
  return withAccess(access, async (tx): Promise<MendResult> => {
    const draft = await tx.edition.findFirst({
      where: { jurisdictionCode: code, id: editionId, number: null },
      select: { state: true },
    })
    if (draft?.state !== 'draft' && draft?.state !== 'returned') return { status: 'shut' }
    const finding = await tx.finding.findFirst({
      where,
      select: {
        number: true,
        target: true,
        part: true,
        entryId: true,
        topId: true,
        state: true,
        mendingEditionId: true,
        version: true,
      },
    })
    if (!finding) return { status: 'missing' }
    const { target, part, entryId, topId, version, number, state } = finding
    const about = { target, part, entryId, topId } as FindingTarget
    if (finding.mendingEditionId === editionId) return { status: 'linked', about }
    const { count } = await tx.finding.updateMany({
      where: { ...where, version },
      data: {
        mendingEditionId: editionId,
        mendingSince: now,
        movedAt: now,
        version: { increment: 1 },
      },
    })
    if (count === 0) return { status: 'stale' }
    await writeStep(tx, access, {
      findingId: id,
      number,
      sequence: version + 1,
      step: 'mend',
      state: state as FindingState,
      entryId,
      at: now,
    })
    return { status: 'linked', about }
  })
}
