import { createHash } from 'node:crypto'
import { neutralEntries } from '@/lib/domain/compare/neutral-entries'
import type { KeyedList } from '@/lib/domain/compare/remembered-decisions'
import type { ComparedPart } from '@/lib/domain/compare/types'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { placeNames } from '@/lib/domain/place-names'
import { remembered } from './remembered'

/** An edition and whose it is; its id stands for its text, which never changes. */
export interface PlacedEdition {
  place: Pick<Jurisdiction, 'code' | 'name' | 'ancestors'>
  edition: { head: { id: string; number: number | null }; list: ResponsibilityList }
}

interface Question extends PlacedEdition {
  part: ComparedPart
}

/** About 6 KB each. */
const MOST = 400

const keysOf = remembered(
  MOST,
  ({ edition, place, part }: Question) => `${edition.head.id} ${part} ${place.name}`,
  ({ edition: { list }, place, part }: Question): KeyedList => {
    const texts = neutralEntries(list, part, placeNames(place))
    return {
      code: place.code,
      entries: list[part].map(({ entryId }, at) => ({ entryId, key: keyOf(texts[at] ?? '') })),
    }
  },
)

/** The entries of one part of an edition, each with the key by which others of the same words are known. */
export function entryKeys(of: PlacedEdition, part: ComparedPart): KeyedList {
  return keysOf({ ...of, part })
}

const keyOf = (text: string) =>
  text === '' ? '' : createHash('sha256').update(text).digest('base64url').slice(0, 22)
