import type { Access } from '@/lib/domain/access'
import { findMatter, type MatrixMatter, type MatrixOptions } from '@/lib/domain/compare/matrix'
import { type MatterOf, type Reference, readMatter, referenceOf } from '@/lib/domain/compare/matter'
import type { ComparedPart } from '@/lib/domain/compare/types'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { withAccess } from '../with-access'
import { loadMatrix } from './load-matrix'
import { readEntriesOf } from './read-entries'

export interface FoundMatter {
  matter: MatrixMatter
  /** What the others are read against: the entry asked for. */
  reference: Reference
  counties: MatterOf[]
  /** Bureaus whose list has nothing in this part. */
  without: readonly string[]
}

/** One matter in the lists in force of many bureaus; null when none of them has what the address names. */
export async function loadMatter(
  access: Access,
  places: readonly Jurisdiction[],
  part: ComparedPart,
  of: string,
  options: MatrixOptions = {},
): Promise<FoundMatter | null> {
  const matrix = await loadMatrix(access, places, part, options)
  const matter = findMatter(matrix, of)
  if (!matter) return null
  const wanted = [...matter.cells].flatMap(([code, { entryIds }]) =>
    entryIds.map((entryId) => ({ code, entryId })),
  )
  const lists = await withAccess(access, (tx) => readEntriesOf(tx, wanted))
  const reference = referenceOf(lists, part, matter, of)
  return {
    matter,
    reference,
    counties: readMatter(matter, part, lists, reference),
    without: matrix.without,
  }
}
