import { compareLists } from '@/lib/domain/changes/compare-lists'
import { summarise } from '@/lib/domain/changes/counts'
import type { ChangeSummary } from '@/lib/domain/changes/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { readEdition } from './editions'
import { Prisma } from './generated/client'
import type { Transaction } from './with-access'

/**
 * What a list about to be published changes in the one in force, to be kept as `edition.summary`; null when none is in
 * force. Call before the old edition is superseded. Reads the public list only: nothing private is told.
 */
export async function summaryAgainstInForce(
  tx: Transaction,
  jurisdictionCode: string,
  list: ResponsibilityList,
): Promise<ChangeSummary | null> {
  const which = Prisma.sql`e.jurisdiction_code = ${jurisdictionCode} AND e.state = 'published'`
  const inForce = await readEdition(tx, which)
  return inForce && summarise(compareLists(inForce.list(), list))
}
