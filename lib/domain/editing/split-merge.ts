import { type EntryKind, KINDS } from '../list/parts'
import type { ServiceGuide } from '../list/schema'

type Fields = Record<string, unknown>

/** The long text of each kind: what is split, and what is joined by a new paragraph when two become one. */
export const LONG_TEXT = {
  duty: 'statement',
  workItem: 'text',
  boundary: 'basis',
  share: 'responsibility',
  procedure: 'preamble',
  section: 'text',
  service: 'content',
  plan: 'preamble',
  planSection: 'text',
  planTask: 'content',
  rosterSeat: 'position',
  unitDuty: 'text',
} as const satisfies Record<EntryKind, string>

/** Kinds whose entries can be split: those that are mostly one text. */
export const SPLITTABLE: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'duty',
  'workItem',
  'share',
  'section',
  'service',
  'planSection',
  'planTask',
  'rosterSeat',
  'unitDuty',
])

/** The pieces of a text a person has divided by empty lines; blank pieces are dropped. */
export function piecesOf(text: string): string[] {
  return text
    .split(/\n[ \t　]*\n/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

/**
 * One entry's fields as several: each with its piece of the long text. The first keeps all else; the others keep what
 * tells who is responsible, but neither number nor the 办事指南, which are one entry's own.
 */
export function splitFields(kind: EntryKind, data: Fields, pieces: readonly string[]): Fields[] {
  const text = LONG_TEXT[kind]
  return pieces.map((piece, index) => {
    if (index === 0) return { ...data, [text]: piece }
    const copy: Fields = { ...data, [text]: piece }
    if ('number' in copy) copy.number = kind === 'planTask' ? '' : null
    if ('guide' in copy) copy.guide = null
    for (const field of KINDS[kind].privateFields as readonly string[]) copy[field] = null
    return copy
  })
}

/** Two entries' fields as one: texts one below the other, names one after the other, nothing lost. The number is the first's. */
export function mergeFields(kind: EntryKind, first: Fields, second: Fields): Fields {
  const merged: Fields = {}
  for (const field of Object.keys(KINDS[kind].fields.shape)) {
    const separator = LONG_TEXT[kind] === field || PARAGRAPHS.has(field) ? '\n' : '、'
    merged[field] =
      field === 'number' || field === 'groupNumber' || field === 'kind'
        ? (first[field] ?? second[field])
        : field === 'guide'
          ? mergeGuides(first[field] as ServiceGuide | null, second[field] as ServiceGuide | null)
          : merge(first[field], second[field], separator)
  }
  return merged
}

/** Fields of several paragraphs, besides the long text. */
const PARAGRAPHS: ReadonlySet<string> = new Set([
  'cases',
  'basis',
  'preamble',
  'remark',
  'conditions',
  'steps',
])

function merge(first: unknown, second: unknown, separator: string): unknown {
  if (Array.isArray(first) && Array.isArray(second)) return [...new Set([...first, ...second])]
  const [left, right] = [first ?? '', second ?? ''] as [string, string]
  if (!right.trim() || left === right) return first
  if (!left.trim()) return second
  return `${left}${separator}${right}`
}

function mergeGuides(first: ServiceGuide | null, second: ServiceGuide | null): ServiceGuide | null {
  if (!first || !second) return first ?? second
  const merged: Record<string, unknown> = {}
  for (const key of Object.keys(first) as (keyof ServiceGuide)[])
    merged[key] =
      key === 'materials'
        ? [...first.materials, ...second.materials.filter((material) => !has(first.materials, material))]
        : merge(first[key], second[key], '\n')
  return merged as ServiceGuide
}

const has = (materials: ServiceGuide['materials'], wanted: ServiceGuide['materials'][number]) =>
  materials.some((material) => JSON.stringify(material) === JSON.stringify(wanted))
