import type { ResponsibilityList } from '../list/schema'
import { passagesOf } from './entry-passages'
import { clausesOf, neutralClause, neutralLine, placeRemover, placesInTitle } from './neutral-text'
import type { ComparedPart } from './types'

/**
 * The neutral text of every entry of a part, the same by which `alignLists` knows entries of the same
 * words: two entries with the same one say the same. Empty where an entry says nothing.
 * @param places names of the list's own place
 */
export function neutralEntries(
  list: ResponsibilityList,
  part: ComparedPart,
  places: readonly string[],
): string[] {
  const removePlaces = placeRemover([...places, ...placesInTitle(list.title)])
  return list[part].map((entry) =>
    passagesOf(part, entry as never)
      .flatMap(({ text }) => clausesOf(removePlaces(text)))
      .map((clause) => neutralLine(neutralClause(clause)))
      .filter((line) => line !== '')
      .join('\n'),
  )
}
