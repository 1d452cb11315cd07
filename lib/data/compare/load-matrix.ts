import type { Access } from '@/lib/domain/access'
import { type Matrix, type MatrixOptions, makeMatrix } from '@/lib/domain/compare/matrix'
import type { ComparedPart } from '@/lib/domain/compare/types'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { type Transaction, withAccess } from '../with-access'
import { currentEditions, readPartLists } from './part-lists'
import { remembered } from './remembered'

/** A province of 150 counties takes about 0.3 MB. */
const MOST = 40

interface Question {
  tx: Transaction
  places: readonly Jurisdiction[]
  part: ComparedPart
  editions: readonly { id: string }[]
  options: MatrixOptions
}

const matrices = remembered(
  MOST,
  ({ part, editions, options }: Question) =>
    JSON.stringify([
      part,
      editions.map(({ id }) => id),
      options.decisions ?? [],
      [...(options.catalogue ?? [])],
      [...(options.standards ?? [])],
    ]),
  async ({ tx, places, part, options }: Question): Promise<Matrix> =>
    makeMatrix(await readPartLists(tx, places, part), part, options),
)

/** What the lists in force of many bureaus have in one part, matter by matter. */
export function loadMatrix(
  access: Access,
  places: readonly Jurisdiction[],
  part: ComparedPart,
  options: MatrixOptions = {},
): Promise<Matrix> {
  return withAccess(access, async (tx) => {
    const editions = await currentEditions(
      tx,
      places.map(({ code }) => code),
    )
    return matrices({ tx, places, part, editions, options })
  })
}
