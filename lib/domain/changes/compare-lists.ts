import { PART_KEYS } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'
import { countChanges } from './counts'
import { compareFields, fieldChange } from './entry-fields'
import { counterpart, type Line, weave } from './order'
import { type Node, nameOf, plantTree, type Tree } from './tree'
import type { ChangeGroup, EntryChange, EntryPlace, ListChanges } from './types'

export interface CompareOptions {
  /** Compares `privateFields` (names of officials) too. Never where the public or a stored summary sees it. */
  withPrivate?: boolean
}

/**
 * All that tells two lists of one jurisdiction apart. Entries are matched by `entryId`, wherever they stand: what is
 * not in the other list was added or removed, what changed its order or its parent has moved (no more entries than
 * must have), and what differs in a field has changed. Pure; a few milliseconds for hundreds of entries.
 */
export function compareLists(
  before: ResponsibilityList,
  after: ResponsibilityList,
  options: CompareOptions = {},
): ListChanges {
  const old = plantTree(before)
  const now = plantTree(after)
  const changeOf = (line: Line) => describe(line, old, now, options.withPrivate ?? false)
  const groupOf = (line: Line): ChangeGroup | null => {
    const top = changeOf(line)
    const children = weave(line.old?.children ?? [], line.now?.children ?? [], old, now)
    const inner = children.map(changeOf).filter((change) => change !== null)
    if (!top && inner.length === 0) return null
    const { part, entryId } = standing(line)
    const cosmetic = [top, ...inner].every((change) => change === null || change.cosmetic)
    return { part, entryId, name: nameOf(standing(line)), top, inner, cosmetic }
  }
  const parts = PART_KEYS.flatMap((part) => {
    const lines = weave(old.tops[part], now.tops[part], old, now)
    const groups = lines.map(groupOf).filter((group) => group !== null)
    return groups.length > 0 ? [{ part, groups, counts: countChanges(groups) }] : []
  })
  const titles = [before.title ?? '', after.title ?? ''] as const
  const title = titles[0] === titles[1] ? null : fieldChange('title', '清单名称', ...titles)
  return { title, parts }
}

/** The entry as it is now; a removed one as it was. */
function standing({ old, now }: Line): Node {
  const node = now ?? old
  if (!node) throw new Error('a line has an entry')
  return node
}

/** What became of an entry; null when it is what and where it was. */
function describe(line: Line, old: Tree, now: Tree, withPrivate: boolean): EntryChange | null {
  const node = standing(line)
  const moved = line.moved && line.old && line.now ? { from: placeOf(line.old), to: placeOf(line.now) } : null
  const fields = compareFields(node.kind, line.old?.data ?? null, line.now?.data ?? null, withPrivate)
  const status = !line.old ? 'added' : !line.now ? 'removed' : 'kept'
  if (status === 'kept' && !moved && fields.length === 0) return null
  return {
    entryId: node.entryId,
    part: node.part,
    kind: node.kind,
    status,
    name: nameOf(node),
    moved,
    fields,
    cosmetic: status === 'kept' && !moved && fields.every((field) => field.cosmetic),
    within:
      status !== 'kept' && node.parent !== null && !counterpart(node.parent, status === 'added' ? old : now),
  }
}

function placeOf({ parent, position }: Node): EntryPlace {
  return { parentId: parent?.entryId ?? null, parentName: parent && nameOf(parent), position: position + 1 }
}
