import type { Access } from '@/lib/domain/access'
import type { MatrixOptions } from '@/lib/domain/compare/matrix'
import { sayOnce } from '@/lib/domain/compare/remembered-decisions'
import type { ComparedPart } from '@/lib/domain/compare/types'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { listCatalogue, matterCodesOf } from '../catalogue/load-catalogue'
import { withAccess } from '../with-access'
import { entryKeys } from './entry-keys'
import { loadDecisions } from './load-decisions'
import { currentEditions, readPartLists } from './part-lists'

/** What people said that holds among the lists in force of some places: pairs that auditors judged, the catalogue. */
export async function loadSaid(
  access: Access,
  places: readonly Jurisdiction[],
  part: ComparedPart,
): Promise<MatrixOptions> {
  const codes = places.map(({ code }) => code)
  const [matters, catalogue, isAnySaid] = await Promise.all([
    listCatalogue(access),
    matterCodesOf(access, codes),
    withAccess(access, (tx) => tx.alignmentDecision.findFirst({ where: { part, NOT: { verdict: 'none' } } })),
  ])
  const standards = new Map(
    matters.filter((matter) => matter.part === part).map(({ code, title }) => [code, title]),
  )
  return { standards, catalogue, decisions: isAnySaid ? await decisionsOf(access, places, part) : [] }
}

async function decisionsOf(access: Access, places: readonly Jurisdiction[], part: ComparedPart) {
  const [editions, lists] = await withAccess(access, (tx) =>
    Promise.all([
      currentEditions(
        tx,
        places.map(({ code }) => code),
      ),
      readPartLists(tx, places, part),
    ]),
  )
  const ids = new Map(editions.map(({ code, id }) => [code, id]))
  const byCode = new Map(places.map((place) => [place.code, place]))
  const keyed = lists.flatMap(({ code, list }) => {
    const [id, place] = [ids.get(code), byCode.get(code)]
    return id && place ? [entryKeys({ place, edition: { head: { id, number: null }, list } }, part)] : []
  })
  const said = await loadDecisions(access, part, sayOnce(keyed))
  return said.map(({ left, right, verdict }) => ({ left, right, verdict }))
}
