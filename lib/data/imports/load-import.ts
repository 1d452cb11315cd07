import type { Access } from '@/lib/domain/access'
import type { ImportHead, ImportRun } from '@/lib/domain/proposal/import-run'
import { requireJurisdiction, withAccess } from '../with-access'
import { type DraftRows, readDraftRows } from './draft-rows'
import { HEAD_COLUMNS, RUN_COLUMNS, toHead, toRun } from './import-rows'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MOST_LISTED = 100

export interface LoadedImport {
  run: ImportRun
  /** The working edition the run was made for; null when it has been published or thrown away since. */
  draft: DraftRows | null
}

/** One import with the draft it is to change; null when the bureau has no such import. */
export async function loadImport(access: Access, id: string): Promise<LoadedImport | null> {
  const jurisdictionCode = requireJurisdiction(access)
  if (!UUID.test(id)) return null
  return withAccess(access, async (tx) => {
    const key = { jurisdictionCode_id: { jurisdictionCode, id } }
    const row = await tx.importRun.findUnique({ where: key, select: RUN_COLUMNS })
    if (!row) return null
    const [size] = await tx.$queryRaw<{ size: number }[]>`
      SELECT octet_length(bytes) AS size FROM import_run
       WHERE jurisdiction_code = ${jurisdictionCode} AND id = ${id}::uuid`
    const draft = await readDraftRows(tx, jurisdictionCode)
    return {
      run: toRun(row, size?.size ?? 0, new Date()),
      draft: draft?.editionId === row.editionId ? draft : null,
    }
  })
}

/** The bureau's imports, newest first. */
export async function listImports(access: Access): Promise<ImportHead[]> {
  const jurisdictionCode = requireJurisdiction(access)
  const rows = await withAccess(access, (tx) =>
    tx.importRun.findMany({
      where: { jurisdictionCode },
      select: HEAD_COLUMNS,
      orderBy: { createdAt: 'desc' },
      take: MOST_LISTED,
    }),
  )
  const now = new Date()
  return rows.map((row) => toHead(row, now))
}

export interface ImportFile {
  fileName: string
  bytes: Uint8Array
}

/** The file as it was uploaded; null when the bureau has no such import. */
export async function loadImportFile(access: Access, id: string): Promise<ImportFile | null> {
  const jurisdictionCode = requireJurisdiction(access)
  if (!UUID.test(id)) return null
  return withAccess(access, (tx) =>
    tx.importRun.findUnique({
      where: { jurisdictionCode_id: { jurisdictionCode, id } },
      select: { fileName: true, bytes: true },
    }),
  )
}
