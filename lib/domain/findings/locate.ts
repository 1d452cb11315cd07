import { nameOf, plantTree } from '../changes/tree'
import { entriesOf, textsOf } from '../health/pointers'
import { PARTS, type Part } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'
import { oneLine, shorten } from '../list/titles'
import type { FindingTarget } from './finding'

/** What a finding is to be about, as it was asked for. */
export type AskedTarget =
  | { entryId: string }
  /** What is missing in a part, in words. */
  | { part: Part; missing: string }
  /** The list as a whole. */
  | 'list'

/** What the whole list is called as the subject of a finding. */
export const WHOLE_LIST = '整份清单'
export const LONGEST_SUBJECT = 80

/** What the finding is about and what that is called; null when the list has no such entry. */
export function locateTarget(
  list: ResponsibilityList,
  asked: AskedTarget,
): { about: FindingTarget; subject: string } | null {
  if (asked === 'list')
    return { about: { target: 'list', part: null, entryId: null, topId: null }, subject: WHOLE_LIST }
  if ('missing' in asked)
    return {
      about: { target: 'absence', part: asked.part, entryId: null, topId: null },
      subject: shorten(oneLine(asked.missing), LONGEST_SUBJECT) || PARTS[asked.part].entryLabel,
    }
  const node = plantTree(list).byId.get(asked.entryId)
  if (!node) return null
  let top = node
  while (top.parent) top = top.parent
  const inside = top === node ? '' : `（在“${shorten(nameOf(top), 24)}”里）`
  return {
    about: { target: 'entry', part: node.part, entryId: node.entryId, topId: top.entryId },
    subject: `${shorten(nameOf(node), LONGEST_SUBJECT - [...inside].length)}${inside}`,
  }
}

/** Whether the words stand in the list: in the entry meant (or one inside or around it), or anywhere for the list. */
export function saysSo(list: ResponsibilityList, about: FindingTarget, words: string): boolean {
  const entries = entriesOf(list)
  const texts = textsOf(entries).filter(({ entry }) => {
    if (about.target === 'list') return true
    if (about.target === 'absence') return entry.part === about.part
    let top = entry
    while (top.parent) top = top.parent
    return top.entryId === about.topId
  })
  return texts.some(({ text }) => text.includes(words)) || (list.title ?? '').includes(words)
}
