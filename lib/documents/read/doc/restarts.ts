import type { ListInstance } from '../word/list-counter'
import type { ListedParagraph } from './story'

/**
 * LibreOffice writes a list that starts anew as two lists: a copy for the paragraph that starts, and the list
 * itself for all that follow, so that the file counts 1, 1, 2. The copy stands behind the list it was made from
 * and serves one paragraph only. Gives, by the paragraph's index, the list that it really starts.
 */
export function restartsOf(
  paragraphs: readonly ListedParagraph[],
  lists: readonly ListInstance[],
): ReadonlyMap<number, number> {
  const restarts = new Map<number, number>()
  if (!isFromLibreOffice(lists)) return restarts
  const uses = new Map<number, number>()
  for (const { list } of paragraphs) uses.set(list, (uses.get(list) ?? 0) + 1)
  const shapes = lists.map(shapeOf)
  for (let i = paragraphs.length - 2; i >= 0; i--) {
    const { list } = paragraphs[i]!
    if (uses.get(list) !== 1) continue
    const next = restarts.get(i + 1) ?? paragraphs[i + 1]!.list
    if (next < list && shapes[next - 1] !== undefined && shapes[next - 1] === shapes[list - 1])
      restarts.set(i, next)
  }
  return restarts
}

/** LibreOffice numbers list definitions from 1 on; Word gives them random numbers of 32 bits. */
function isFromLibreOffice(lists: readonly ListInstance[]): boolean {
  return lists.length > 0 && lists.every((list, i) => list.definition === String(i + 1))
}

/** How a list counts and what it shows, but for the numbers it starts at. */
function shapeOf(list: ListInstance): string {
  return JSON.stringify(list.levels.map((level) => level && { ...level, start: 0 }))
}
