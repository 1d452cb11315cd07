import type { Access } from '@/lib/domain/access'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import type { LeftText } from '@/lib/domain/proposal/import-run'
import type { SourceRemark } from '@/lib/domain/proposal/proposal'
import { requireJurisdiction, withAccess } from '../with-access'
import { toJson } from './import-rows'

/** A sign of life of whoever reads the file, and how far it is (0–100). */
export async function reportReading(access: Access, id: string, progress: number): Promise<void> {
  await update(access, id, { progress, aliveAt: new Date() })
}

/** What the reader made of the file; the proposal waits from now on. */
export async function finishReading(
  access: Access,
  id: string,
  read: { list: ResponsibilityList; warnings: readonly SourceRemark[]; unplaced: readonly LeftText[] },
): Promise<void> {
  await update(access, id, {
    state: 'ready',
    progress: 100,
    list: toJson(read.list),
    warnings: toJson(read.warnings),
    unplaced: toJson(read.unplaced),
    version: { increment: 1 },
  })
}

/** The file could not be read; `failure` is the sentence that says why. */
export async function failReading(access: Access, id: string, failure: string): Promise<void> {
  await update(access, id, { state: 'failed', failure, version: { increment: 1 } })
}

async function update(
  access: Access,
  id: string,
  data: Parameters<Parameters<Parameters<typeof withAccess>[1]>[0]['importRun']['updateMany']>[0]['data'],
): Promise<void> {
  const jurisdictionCode = requireJurisdiction(access)
  await withAccess(access, (tx) =>
    tx.importRun.updateMany({ where: { jurisdictionCode, id, state: 'reading' }, data }),
  )
}
