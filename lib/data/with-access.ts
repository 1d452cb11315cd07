import type { Access } from '@/lib/domain/access'
import { database } from './client'
import type { Prisma } from './generated/client'

/** What work gets to query with: within one transaction, except for the public. */
export type Transaction = Prisma.TransactionClient

/** A unit of work takes no longer, in milliseconds: a list of 20,000 rows is published in one. */
const LONGEST_UNIT = 60_000

/**
 * Runs one unit of work as `access` (third wall). The transaction's own settings tell row-level security who asks;
 * they end with it, so a pooled connection carries nothing over. The public has no context: without one the
 * policies show published rows and allow no write, so its reads need no transaction (and three round trips less).
 */
export function withAccess<T>(access: Access, work: (tx: Transaction) => Promise<T>): Promise<T> {
  if (access.kind === 'public') return work(database())
  return database().$transaction(
    async (tx) => {
      await tx.$queryRaw`
        SELECT set_config('app.jurisdiction', ${access.jurisdictionCode ?? ''}, true),
               set_config('app.person', ${access.personId ?? ''}, true),
               set_config('app.permissions', ${[...access.permissions].join(',')}, true),
               set_config('statement_timeout', ${String(LONGEST_UNIT)}, true)`
      return work(tx)
    },
    { maxWait: 10_000, timeout: LONGEST_UNIT },
  )
}

/** The jurisdiction this access may change. Throws when it has none: a programming error, not a user's. */
export function requireJurisdiction(access: Access): string {
  if (access.jurisdictionCode) return access.jurisdictionCode
  throw new Error(`${access.actor} acts in no jurisdiction`)
}
