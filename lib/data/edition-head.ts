import { changeSummarySchema } from '@/lib/domain/changes/types'
import type { EditionHead, EditionState } from '@/lib/domain/edition'
import { PART_KEYS, type Part } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { Prisma } from './generated/client'

/** The columns of an edition that {@link toHead} needs, for `select`. */
export const HEAD_COLUMNS = {
  id: true,
  jurisdictionCode: true,
  number: true,
  state: true,
  title: true,
  publishedAt: true,
  supersededAt: true,
  withdrawnAt: true,
  digest: true,
  previousDigest: true,
  reason: true,
  basis: true,
  withdrawnReason: true,
  counts: true,
  summary: true,
  selfApprovalId: true,
} satisfies Prisma.EditionSelect

/** The same columns for SQL; the edition is `e`. */
export const HEAD_SQL = Prisma.sql`
  e.id, e.jurisdiction_code AS "jurisdictionCode", e.number, e.state, e.title, e.published_at AS "publishedAt",
  e.superseded_at AS "supersededAt", e.withdrawn_at AS "withdrawnAt", e.digest, e.previous_digest AS "previousDigest",
  e.reason, e.basis, e.withdrawn_reason AS "withdrawnReason", e.counts, e.summary, e.self_approval_id AS "selfApprovalId"`

type Time = Date | string | null

/** A row with these columns, from Prisma or (times as ISO strings) as JSON. */
export type HeadRow = Omit<
  EditionHead,
  'state' | 'publishedAt' | 'supersededAt' | 'withdrawnAt' | 'counts' | 'summary' | 'selfApproved'
> & {
  state: string
  publishedAt: Time
  supersededAt: Time
  withdrawnAt: Time
  counts: unknown
  summary: unknown
  selfApprovalId: string | null
}

export function toHead(row: HeadRow): EditionHead {
  const counts = row.counts as Partial<Record<Part, number>>
  return {
    id: row.id,
    jurisdictionCode: row.jurisdictionCode,
    number: row.number,
    state: row.state as EditionState,
    title: row.title,
    publishedAt: timeOf(row.publishedAt),
    supersededAt: timeOf(row.supersededAt),
    withdrawnAt: timeOf(row.withdrawnAt),
    digest: row.digest,
    previousDigest: row.previousDigest,
    reason: row.reason,
    basis: row.basis,
    withdrawnReason: row.withdrawnReason,
    // A part that came into the registry after this edition has none.
    counts: Object.fromEntries(PART_KEYS.map((part) => [part, counts[part] ?? 0])) as Record<Part, number>,
    // A summary of another shape (written by an older version) is left out rather than misread.
    summary: changeSummarySchema.safeParse(row.summary).data ?? null,
    selfApproved: row.selfApprovalId !== null,
  }
}

const timeOf = (time: Time) => (time === null ? null : new Date(time))

/** Number of top-level entries in each part. */
export function countParts(list: ResponsibilityList): Record<Part, number> {
  return Object.fromEntries(PART_KEYS.map((part) => [part, list[part].length])) as Record<Part, number>
}
