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
import { remembered } from './remembered'

/** What people said that holds among the lists in force of some places: pairs that auditors judged, the catalogue. */
export async function loadSaid(
  access: Access,
  places: readonly Jurisdiction[],
  part: ComparedPart,
): Promise<MatrixOptions> {
  const codes = places.map(({ code }) => code)
  const [matters, catalogue, { editions, said }] = await Promise.all([
    listCatalogue(access),
    matterCodesOf(access, codes),
    withAccess(access, async (tx) => ({
      editions: await currentEditions(tx, codes),
      said: await tx.alignmentDecision.aggregate({ where: { part }, _sum: { version: true } }),
    })),
  ])
  // Grows with everything that is said, and with what is taken back.
  const generation = said._sum.version ?? 0
  const standards = new Map(
    matters.filter((matter) => matter.part === part).map(({ code, title }) => [code, title]),
  )
  return {
    standards,
    catalogue,
    decisions: generation > 0 ? await decisions({ access, places, part, editions, generation }) : [],
  }
}

interface Question {
  access: Access
  places: readonly Jurisdiction[]
  part: ComparedPart
  editions: readonly { code: string; id: string }[]
  generation: number
}

/** Lists read whole to be keyed: kept until an edition or what was said changes. */
const decisions = remembered(
  40,
  ({ part, editions, generation }: Question) =>
    JSON.stringify([part, generation, editions.map(({ id }) => id)]),
  decisionsOf,
)

async function decisionsOf({ access, places, part, editions }: Question) {
  const lists = await withAccess(access, (tx) => readPartLists(tx, places, part))
  const ids = new Map(editions.map(({ code, id }) => [code, id]))
  const byCode = new Map(places.map((place) => [place.code, place]))
  const keyed = lists.flatMap(({ code, list }) => {
    const [id, place] = [ids.get(code), byCode.get(code)]
    return id && place ? [entryKeys({ place, edition: { head: { id, number: null }, list } }, part)] : []
  })
  const said = await loadDecisions(access, part, sayOnce(keyed))
  return said.map(({ left, right, verdict }) => ({ left, right, verdict }))
}
