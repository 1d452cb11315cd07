import type { Access } from '@/lib/domain/access'
import {
  type AppliedDecision,
  decisionsAmong,
  type KeyedList,
  type RememberedDecision,
} from '@/lib/domain/compare/remembered-decisions'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import { withAccess } from '../with-access'

/** What was said of a pair, with what its page says besides. */
export interface StoredDecision extends RememberedDecision {
  id: string
  version: number
}

/**
 * What auditors said that holds among some lists, one part of them: of these very entries and of others that say the
 * same. Everybody may know it.
 */
export async function loadDecisions(
  access: Access,
  part: ComparedPart,
  lists: readonly KeyedList[],
): Promise<AppliedDecision<StoredDecision>[]> {
  const codes = lists.map(({ code }) => code)
  const keys = [...new Set(lists.flatMap(({ entries }) => entries.map(({ key }) => key)))].filter(Boolean)
  const side = (name: string) =>
    Prisma.raw(`json_build_object('code', ${name}_code, 'entryId', ${name}_entry, 'key', ${name}_key)`)
  const found = await withAccess(access, (tx) =>
    queryJson<StoredDecision>(
      tx,
      Prisma.sql`
        SELECT id, version, verdict, ${side('left')} AS left, ${side('right')} AS right
          FROM alignment_decision
         WHERE part = ${part} AND verdict <> 'none'
           AND ((left_code = ANY(${codes}::text[]) AND right_code = ANY(${codes}::text[]))
             OR (left_key = ANY(${keys}::text[]) AND right_key = ANY(${keys}::text[])))
         ORDER BY decided_at DESC, id`,
    ),
  )
  return decisionsAmong(found, lists)
}
