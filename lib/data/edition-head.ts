import type { EditionHead, EditionState } from '@/lib/domain/edition'
import { PART_KEYS, type Part } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import type { Prisma } from './generated/client'

/** The columns of an edition that {@link toHead} needs, for `select`. */
export const HEAD_COLUMNS = {
  id: true,
  jurisdictionCode: true,
  number: true,
  state: true,
  title: true,
  publishedAt: true,
  digest: true,
  previousDigest: true,
  reason: true,
  basis: true,
  withdrawnReason: true,
  counts: true,
} satisfies Prisma.EditionSelect

type HeadRow = Prisma.EditionGetPayload<{ select: typeof HEAD_COLUMNS }>

export function toHead(row: HeadRow): EditionHead {
  const counts = row.counts as Partial<Record<Part, number>>
  return {
    ...row,
    state: row.state as EditionState,
    // A part that came into the registry after this edition has none.
    counts: Object.fromEntries(PART_KEYS.map((part) => [part, counts[part] ?? 0])) as Record<Part, number>,
  }
}

/** Number of top-level entries in each part. */
export function countParts(list: ResponsibilityList): Record<Part, number> {
  return Object.fromEntries(PART_KEYS.map((part) => [part, list[part].length])) as Record<Part, number>
}
