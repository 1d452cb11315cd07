import type { ChangeSummary } from './changes/types'
import type { Part } from './list/parts'

export const EDITION_STATES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'published',
  'superseded',
  'withdrawn',
] as const
export type EditionState = (typeof EDITION_STATES)[number]

/** What is known of an edition (版本, 第N版) without its entries. */
export interface EditionHead {
  id: string
  jurisdictionCode: string
  /** 1, 2, …; null while it has not been published. */
  number: number | null
  state: EditionState
  title: string | null
  publishedAt: Date | null
  /** When the next edition took its place. */
  supersededAt: Date | null
  withdrawnAt: Date | null
  /** Lower-case hex SHA-256 over the canonical JSON of the public list and `previousDigest`. */
  digest: string | null
  previousDigest: string | null
  /** 调整原因 and 调整依据 given on submission. */
  reason: string | null
  basis: string | null
  withdrawnReason: string | null
  /** One person submitted and approved it, under a grant of the platform's operator. */
  selfApproved: boolean
  /** Number of top-level entries in each part. */
  counts: Record<Part, number>
  /** What changed against the edition that was in force before; null when there was none. */
  summary: ChangeSummary | null
}
