import { alignLists } from '@/lib/domain/compare/align-lists'
import { layOut, type SideBySide } from '@/lib/domain/compare/side-by-side'
import type { AlignOptions, ComparedPart } from '@/lib/domain/compare/types'
import { placeNames } from '@/lib/domain/place-names'
import type { Side } from './load-side'
import { remembered } from './remembered'

interface Question {
  left: Side
  right: Side
  part: ComparedPart
  options: AlignOptions
}

/** What people look at is what they looked at a moment ago: about 40 KB each. */
const MOST = 60

const align = remembered(
  MOST,
  ({ left, right, part, options }: Question) =>
    JSON.stringify([
      left.edition.head.id,
      right.edition.head.id,
      part,
      options.decisions ?? [],
      (options.catalogue ?? []).map((side) => [...side]),
    ]),
  ({ left, right, part, options }: Question) =>
    alignLists(left.edition.list, right.edition.list, part, {
      ...options,
      places: [placeNames(left.place), placeNames(right.place)],
    }),
)

/** Two lists laid side by side, one part of them. */
export function alignSides(
  left: Side,
  right: Side,
  part: ComparedPart,
  options: AlignOptions = {},
): SideBySide {
  return layOut(left.edition.list, right.edition.list, align({ left, right, part, options }))
}
