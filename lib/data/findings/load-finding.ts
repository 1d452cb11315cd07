import type { Access } from '@/lib/domain/access'
import type { EditionState } from '@/lib/domain/edition'
import type { ComparedWith, FindingEvent, FindingHead, FindingPlace } from '@/lib/domain/findings/finding'
import { requireJurisdiction, withAccess } from '../with-access'
import { HEAD_COLUMNS, STEP_COLUMNS, toComparedWith, toEvent, toHead } from './finding-rows'
import { PLACES, toPlace } from './place-rows'

export interface Finding extends FindingHead {
  body: string
  rule: string | null
  evidence: string | null
  comparedWith: ComparedWith | null
  /** When it is about several; else empty. */
  places: FindingPlace[]
  raisedBy: string
  /** The edition that changes are told against. */
  sinceEdition: number
  /**
   * Since when it is being mended in a draft, and what became of that draft: null when it was thrown away, or when it
   * is not the access's to see (an auditor's until it is published).
   */
  mending: { since: Date; draft: { state: EditionState; number: number | null } | null } | null
  /** Oldest first. */
  history: FindingEvent[]
}

/** One finding on the access's bureau with its history; null when there is none the access may see. */
export function loadFinding(access: Access, id: string): Promise<Finding | null> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const row = await tx.finding.findUnique({
      where: { jurisdictionCode_id: { jurisdictionCode: code, id } },
      select: {
        ...HEAD_COLUMNS,
        body: true,
        rule: true,
        evidence: true,
        otherCode: true,
        otherEdition: true,
        otherPart: true,
        otherEntryId: true,
        otherSubject: true,
        raisedBy: true,
        sinceEdition: true,
        mendingEditionId: true,
        mendingSince: true,
        steps: { select: STEP_COLUMNS, orderBy: { sequence: 'asc' } },
        places: PLACES,
      },
    })
    if (!row) return null
    const { body, rule, evidence, raisedBy, sinceEdition, mendingEditionId, mendingSince, steps } = row
    const draft = mendingEditionId
      ? await tx.edition.findUnique({
          where: { jurisdictionCode_id: { jurisdictionCode: code, id: mendingEditionId } },
          select: { state: true, number: true },
        })
      : null
    return {
      ...toHead(row),
      body,
      rule,
      evidence,
      raisedBy,
      sinceEdition,
      comparedWith: toComparedWith(row),
      places: row.places.map(toPlace),
      mending: mendingSince && {
        since: mendingSince,
        draft: draft && { state: draft.state as EditionState, number: draft.number },
      },
      history: steps.map(toEvent),
    }
  })
}
