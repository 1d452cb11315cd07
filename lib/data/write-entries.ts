import { flattenList } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import type { Transaction } from './with-access'

/** Writes all entries of a new edition: two statements for any number of entries. */
export async function writeEntries(
  tx: Transaction,
  jurisdictionCode: string,
  editionId: string,
  list: ResponsibilityList,
): Promise<void> {
  const rows = flattenList(list)
  await tx.$executeRaw`
    INSERT INTO entry (jurisdiction_code, edition_id, entry_id, parent_id, part, kind, position, source, data)
    SELECT ${jurisdictionCode}, ${editionId}::uuid, r."entryId", r."parentId", r.part, r.kind, r.position,
           nullif(r.source, 'null'::jsonb), r.data
      FROM jsonb_to_recordset(${JSON.stringify(rows.map(({ privateData, ...row }) => row))}::jsonb)
        AS r("entryId" text, "parentId" text, part text, kind text, position int, source jsonb, data jsonb)`
  const secrets = rows.filter((row) => row.privateData !== null)
  if (secrets.length === 0) return
  await tx.$executeRaw`
    INSERT INTO entry_private (jurisdiction_code, edition_id, entry_id, data)
    SELECT ${jurisdictionCode}, ${editionId}::uuid, r."entryId", r."privateData"
      FROM jsonb_to_recordset(${JSON.stringify(secrets.map(({ entryId, privateData }) => ({ entryId, privateData })))}::jsonb)
        AS r("entryId" text, "privateData" jsonb)`
}
