import type { Access } from '@/lib/domain/access'
import type { AppliedDecision } from '@/lib/domain/compare/remembered-decisions'
import type { SideBySide } from '@/lib/domain/compare/side-by-side'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { matterCodesOf } from '../catalogue/load-catalogue'
import { alignSides } from './align-sides'
import { entryKeys } from './entry-keys'
import { loadDecisions, type StoredDecision } from './load-decisions'
import type { Side } from './load-side'

export interface DecidedSides {
  view: SideBySide
  /** What auditors said that holds of these two lists. */
  decisions: AppliedDecision<StoredDecision>[]
}

/**
 * Two lists laid side by side, one part of them: as auditors said, as the standard catalogue has it, and else as it is
 * worked out.
 */
export async function alignDecided(
  access: Access,
  left: Side,
  right: Side,
  part: ComparedPart,
): Promise<DecidedSides> {
  const [decisions, mine, theirs] = await Promise.all([
    loadDecisions(access, part, [entryKeys(left, part), entryKeys(right, part)]),
    matterCodesOf(access, [left.place.code]),
    matterCodesOf(access, [right.place.code]),
  ])
  const said = decisions.map(({ left, right, verdict }) => ({ left, right, verdict }))
  return {
    view: alignSides(left, right, part, { decisions: said, catalogue: [mine, theirs] }),
    decisions,
  }
}
