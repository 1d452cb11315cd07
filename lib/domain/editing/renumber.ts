import { type EntryKind, KINDS, PARTS, type Part } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'

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
  const styles = counted.map(({ node }) => styleOf((node.number as string | null) ?? ''))
  const usual = mostCommon(styles.filter((style) => style !== null))
  if (!usual || styles.filter((style) => style !== null).length * 2 <= counted.length - 1) return []
  return counted.flatMap(({ node, count }, index): NumberChange[] => {
    const before = node.number as string | null
    const style = styles[index] ?? (before?.trim() ? null : usual)
    if (!style) return []
    const after = `${style.prefix}${numeral(style.script, count)}${style.suffix}`
    return after === before ? [] : [{ entryId: node.entryId, kind, before, after }]
  })
}

/** A number written like another: 4 in the style of `（三）、` is `（四）、`; null where that holds no numeral. */
export function numberLike(written: string, value: number): string | null {
  const style = styleOf(written)
  return style && `${style.prefix}${numeral(style.script, value)}${style.suffix}`
}

type Script = 'arabic' | 'wide' | 'han' | 'circled'
interface NumberStyle {
  prefix: string
  script: Script
  suffix: string
}

const HAN = '〇一二三四五六七八九'
const SCRIPTS: [Script, RegExp][] = [
  ['arabic', /\d+/],
  ['wide', /[０-９]+/],
  ['han', /[〇零一二三四五六七八九十百]+/],
  ['circled', /[①-⑳]/],
]

/** How a number is written: the numeral nearest its end, and what stands around it. Null when it holds no numeral. */
function styleOf(text: string): NumberStyle | null {
  let found: (NumberStyle & { at: number }) | null = null
  for (const [script, pattern] of SCRIPTS)
    for (const match of text.matchAll(new RegExp(pattern, 'g')))
      if (!found || match.index > found.at)
        found = {
          script,
          at: match.index,
          prefix: text.slice(0, match.index),
          suffix: text.slice(match.index + match[0].length),
        }
  return found && { prefix: found.prefix, script: found.script, suffix: found.suffix }
}

function mostCommon(styles: readonly NumberStyle[]): NumberStyle | null {
  const counts = new Map<string, number>()
  for (const style of styles) counts.set(JSON.stringify(style), (counts.get(JSON.stringify(style)) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best ? JSON.parse(best[0]) : null
}

function numeral(script: Script, value: number): string {
  if (script === 'han') return hanNumber(value)
  if (script === 'wide')
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
  if (script === 'circled' && value <= 20) return String.fromCharCode(0x245f + value)
  return String(value)
}

/** 1 一, 10 十, 12 十二, 20 二十, 105 一百〇五; up to 999. */
function hanNumber(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const head = hundreds > 0 ? `${HAN[hundreds]}百` : ''
  const middle =
    tens === 0 ? (hundreds > 0 && ones > 0 ? '〇' : '') : tens === 1 && !head ? '十' : `${HAN[tens]}十`
  return `${head}${middle}${ones > 0 ? HAN[ones] : ''}`
}
