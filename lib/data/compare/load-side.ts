import type { Access } from '@/lib/domain/access'
import { comparableEditions, type NumberedEdition } from '@/lib/domain/edition-history'
import { editionOn } from '@/lib/domain/edition-on'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { type Edition, listEditions, loadEdition } from '../editions'
import { findJurisdiction } from '../jurisdictions'

/** One of two lists to be laid side by side. */
export interface Side {
  place: Jurisdiction & { bureauName: string }
  edition: Edition
  /** All editions that can be chosen instead, newest first. */
  editions: NumberedEdition[]
  isCurrent: boolean
}

/** Why there is no list to compare, in the order a reader would ask. */
export type NoSide =
  | { status: 'no-place' }
  | { status: 'merged'; into: string }
  | {
      status: 'no-list' | 'no-edition' | 'not-yet' | 'withdrawn'
      place: Jurisdiction & { bureauName: string }
    }

/**
 * A bureau's list: the edition of that number, the one in force on that day, or without both the one in force.
 * @param which.on 2026-11-20
 */
export async function loadSide(
  access: Access,
  code: string,
  which: { number: number | null; on: string | null },
): Promise<({ status: 'found' } & Side) | NoSide> {
  const [jurisdiction, heads] = await Promise.all([
    findJurisdiction(access, code),
    listEditions(access, code),
  ])
  if (jurisdiction?.mergedIntoCode) return { status: 'merged', into: jurisdiction.mergedIntoCode }
  if (!jurisdiction?.bureauName) return { status: 'no-place' }
  const place = { ...jurisdiction, bureauName: jurisdiction.bureauName }
  if (heads.length === 0) return { status: 'no-list', place }
  let number = which.number
  if (number === null && which.on !== null) {
    const found = editionOn(heads, which.on)
    if (found.status === 'none-yet') return { status: 'not-yet', place }
    if (found.status !== 'in-force') return { status: 'withdrawn', place }
    number = found.edition.number
  }
  number ??= heads.find(({ state }) => state === 'published')?.number ?? null
  if (number === null) return { status: 'withdrawn', place }
  const edition = await loadEdition(access, code, number)
  if (!edition) return { status: 'no-edition', place }
  if (edition.list === null) return { status: 'withdrawn', place }
  return {
    status: 'found',
    place,
    edition,
    editions: comparableEditions(heads),
    isCurrent: edition.head.state === 'published',
  }
}
