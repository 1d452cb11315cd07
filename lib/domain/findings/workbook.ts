import type { Sheet } from '../sheet'
import type { FindingHead, FindingPlace } from './finding'
import { placesSheet } from './places-sheet'
import { findingsSheet } from './sheet'

/** Findings for a spreadsheet: a row each, and on a sheet of their own the places of those that are about several. */
export function findingsWorkbook(
  findings: readonly FindingHead[],
  given: Parameters<typeof findingsSheet>[1] & { placesOf: ReadonlyMap<string, readonly FindingPlace[]> },
): Sheet[] {
  const each = placesSheet(findings, given)
  return [findingsSheet(findings, given), ...(each ? [each] : [])]
}
