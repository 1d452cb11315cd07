import type { FindingPlace } from '@/lib/domain/findings/finding'
import type { Part } from '@/lib/domain/list/parts'
import type { Prisma } from '../generated/client'

/** The places of a finding, in the order of the list; to be selected with it. */
export const PLACES = {
  select: { part: true, entryId: true, topId: true, place: true, evidence: true, message: true },
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Finding$placesArgs

export const toPlace = (row: Prisma.FindingPlaceGetPayload<typeof PLACES>): FindingPlace => ({
  ...row,
  part: row.part as Part | null,
})
