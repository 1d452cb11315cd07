import type { Sheet } from '../sheet'
import { type FindingHead, type FindingPlace, findingNumber } from './finding'
import { standingWords } from './steps'

/** Every place of the findings that are about several, a row each; null when none of them is. */
export function placesSheet(
  findings: readonly FindingHead[],
  given: { places: ReadonlyMap<string, string>; placesOf: ReadonlyMap<string, readonly FindingPlace[]> },
): Sheet | null {
  const { places, placesOf } = given
  const rows = findings.flatMap((finding) =>
    (placesOf.get(finding.id) ?? []).map(({ place, evidence, message }, index) => [
      places.get(finding.jurisdictionCode) ?? finding.jurisdictionCode,
      findingNumber(finding),
      finding.title,
      standingWords(finding),
      index + 1,
      place,
      evidence ?? '',
      message ?? '',
    ]),
  )
  if (rows.length === 0) return null
  return {
    name: '所指各处',
    title: '一个问题指多处的，各处如下',
    notes: [],
    columns: [
      { head: '单位', width: 28 },
      { head: '编号', width: 9 },
      { head: '问题', width: 28 },
      { head: '现况', width: 16 },
      { head: '第几处', width: 8 },
      { head: '位置', width: 40 },
      { head: '原文', width: 40 },
      { head: '说明', width: 60 },
    ],
    frozenColumns: 2,
    rows,
  }
}
