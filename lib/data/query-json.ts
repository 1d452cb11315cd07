import { database, publicQuery } from './client'
import { Prisma } from './generated/client'
import type { Transaction } from './with-access'

/**
 * Rows of a query, each as the object its column names make. The database writes them as one JSON text: for many or
 * wide rows that costs a fifth of reading them value by value. Times come as ISO 8601 strings. `Row` is the caller's
 * word; name every column with care.
 */
export async function queryJson<Row>(tx: Transaction, query: Prisma.Sql): Promise<Row[]> {
  const sql = Prisma.sql`SELECT coalesce(json_agg(r), '[]')::text AS json FROM (${query}) r`
  const rows =
    tx === database()
      ? await publicQuery<{ json: string }>(sql.text, sql.values)
      : await tx.$queryRaw<{ json: string }[]>(sql)
  return JSON.parse(rows[0]?.json ?? '[]')
}
