import { newPositions } from '@/lib/domain/editing/positions'
import { orderWith, type Standing } from '@/lib/domain/editing/tree'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import type { Transaction } from '../with-access'

/** Where every entry of a draft stands. To be read behind the draft's lock. */
export function readTree(tx: Transaction, code: string, editionId: string): Promise<Standing[]> {
  return queryJson<Standing>(
    tx,
    Prisma.sql`
      SELECT entry_id AS "entryId", parent_id AS "parentId", kind, position
        FROM entry WHERE jurisdiction_code = ${code} AND edition_id = ${editionId}::uuid`,
  )
}

/** The positions to be changed so that `row` (there already, or new) stands as the `index`th of its siblings. */
export function makeRoom(rows: readonly Standing[], row: Standing, index: number): Map<string, number> {
  const known = new Map(rows.map(({ entryId, position }) => [entryId, position]))
  return newPositions(orderWith(rows, row, index), known)
}

/** Writes new positions; ids that are not there are passed over. */
export async function writePositions(
  tx: Transaction,
  code: string,
  editionId: string,
  positions: ReadonlyMap<string, number>,
): Promise<void> {
  if (positions.size === 0) return
  await tx.$executeRaw`
    UPDATE entry SET position = p.position
      FROM unnest(${[...positions.keys()]}::text[], ${[...positions.values()]}::int[]) AS p(id, position)
     WHERE jurisdiction_code = ${code} AND edition_id = ${editionId}::uuid AND entry_id = p.id
       AND entry.position <> p.position`
}
