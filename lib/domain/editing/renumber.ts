import { type EntryKind, KINDS, PARTS, type Part } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'
import { inStyle, type NumberStyle, numberStyle } from './number-style'

/** One number field that no longer fits its place. */
export interface NumberChange {
  entryId: string
  kind: EntryKind
  before: string | null
  after: string
}

type Node = Record<string, unknown> & { entryId: string }

/** Chapters of a plan are counted together with chapters that are tasks here: their numbers are left alone. */
const LEFT_ALONE: ReadonlySet<EntryKind> = new Set<EntryKind>(['planSection'])

/** What groups entries of a kind under a heading that is itself counted among the entries without one. */
const HEADING: Partial<Record<EntryKind, string>> = { procedure: 'group', planTask: 'parentTitle' }

/**
 * The numbers of a part's entries counted anew from 1, each in the style it has (`（三）、` stays so); entries without
 * a number get one where most beside them have one. Numbers that are none (`附`) stay. Only what changes is given.
 */
export function renumber(list: ResponsibilityList, part: Part): NumberChange[] {
  const inside = (nodes: Node[], kind: EntryKind): NumberChange[] => [
    ...(hasNumber(kind) && !LEFT_ALONE.has(kind) ? renumberSiblings(nodes, kind) : []),
    ...nodes.flatMap((node) =>
      Object.entries(KINDS[kind].children).flatMap(([key, child]) =>
        inside(node[key] as Node[], child as EntryKind),
      ),
    ),
  ]
  return inside(list[part] as unknown as Node[], PARTS[part].topKind)
}

const hasNumber = (kind: EntryKind) => 'number' in KINDS[kind].fields.shape

function renumberSiblings(nodes: readonly Node[], kind: EntryKind): NumberChange[] {
  const heading = HEADING[kind]
  const headingOf = (node: Node) => (heading ? ((node[heading] as string | null) ?? '') : '')
  const counts = new Map<string, number>()
  let previous = ''
  const counted = nodes.map((node) => {
    const under = headingOf(node)
    // A heading takes a number among the entries that have none.
    if (under !== previous && under) counts.set('', (counts.get('') ?? 0) + 1)
    if (under !== previous && under) counts.set(under, 0)
    previous = under
    const count = (counts.get(under) ?? 0) + 1
    counts.set(under, count)
    return { node, under, count }
  })
  return [...new Set(counted.map(({ under }) => under))].flatMap((under) =>
    changesOf(
      counted.filter((one) => one.under === under),
      kind,
    ),
  )
}

function changesOf(counted: readonly { node: Node; count: number }[], kind: EntryKind): NumberChange[] {
  const styles = counted.map(({ node }) => numberStyle((node.number as string | null) ?? ''))
  const usual = mostCommon(styles.filter((style) => style !== null))
  if (!usual || styles.filter((style) => style !== null).length * 2 <= counted.length - 1) return []
  return counted.flatMap(({ node, count }, index): NumberChange[] => {
    const before = node.number as string | null
    const style = styles[index] ?? (before?.trim() ? null : usual)
    if (!style) return []
    const after = inStyle(style, count)
    return after === before ? [] : [{ entryId: node.entryId, kind, before, after }]
  })
}

function mostCommon(styles: readonly NumberStyle[]): NumberStyle | null {
  const counts = new Map<string, number>()
  for (const style of styles) counts.set(JSON.stringify(style), (counts.get(JSON.stringify(style)) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best ? JSON.parse(best[0]) : null
}
