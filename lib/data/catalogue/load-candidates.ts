import type { Access } from '@/lib/domain/access'
import { type Candidate, catalogueCandidates } from '@/lib/domain/catalogue/candidates'
import type { ComparedPart } from '@/lib/domain/compare/types'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { loadSaid } from '../compare/load-said'
import { readPartLists } from '../compare/part-lists'
import { withAccess } from '../with-access'

/** What the lists in force of some places have in common that the catalogue has not yet. */
export async function loadCandidates(
  access: Access,
  places: readonly Jurisdiction[],
  part: ComparedPart,
): Promise<Candidate[]> {
  const [lists, said] = await Promise.all([
    withAccess(access, (tx) => readPartLists(tx, places, part)),
    loadSaid(access, places, part),
  ])
  const { decisions = [], catalogue = new Map() } = said
  return catalogueCandidates(lists, part, { decisions, catalogue })
}
