import { GUIDE_LABELS } from '../list/field-labels'
import { type EntryKind, KINDS } from '../list/parts'
import type { ServiceGuide } from '../list/schema'
import { type FieldSpec, fieldsOf, GUIDE_SPECS, MATERIAL_LABELS, MUST_SAY } from './fields'

type Fields = Record<string, unknown>
/** What a form holds, by the names of its fields: `guide.fee`, `guide.materials.0.name`. */
export type FormValues = Record<string, string>

const GUIDE_KEYS = Object.keys(GUIDE_SPECS) as (keyof typeof GUIDE_SPECS)[]
export const MATERIAL_KEYS = Object.keys(MATERIAL_LABELS) as (keyof typeof MATERIAL_LABELS)[]
type MaterialRow = ServiceGuide['materials'][number]

/** An entry's fields as a form shows them; absent values are empty. */
export function toFormValues(kind: EntryKind, data: Fields): FormValues {
  const values: FormValues = {}
  for (const { field, spec } of fieldsOf(kind)) {
    if (spec.control === 'guide') Object.assign(values, guideValues(data[field] as ServiceGuide | null))
    else values[field] = asText(data[field])
  }
  return values
}

const asText = (value: unknown) => (Array.isArray(value) ? value.join('、') : ((value ?? '') as string))

function guideValues(guide: ServiceGuide | null | undefined): FormValues {
  const values: FormValues = {}
  for (const key of GUIDE_KEYS) values[`guide.${key}`] = guide?.[key] ?? ''
  for (const [index, material] of (guide?.materials ?? []).entries())
    for (const key of MATERIAL_KEYS) values[`guide.materials.${index}.${key}`] = material[key] ?? ''
  return values
}

/**
 * What a form holds as an entry's fields. A field whose text is what the form showed for `before` keeps its value
 * exactly, so that opening and saving changes nothing; fields the form does not hold keep theirs too.
 */
export function fromFormValues(kind: EntryKind, values: FormValues, before: Fields = {}): Fields {
  const shown = toFormValues(kind, before)
  const data: Fields = { ...before }
  for (const { field, spec } of fieldsOf(kind)) {
    if (spec.control === 'guide') {
      data[field] = guideFrom(values, (before[field] ?? null) as ServiceGuide | null)
      continue
    }
    const typed = values[field]
    if (field in before && (typed === undefined || typed === shown[field])) continue
    data[field] = valueFrom(kind, field, spec, typed ?? '')
  }
  return data
}

function valueFrom(kind: EntryKind, field: string, spec: FieldSpec, typed: string): unknown {
  if (spec.control === 'names')
    return [...new Set(typed.split(/[、，,；;\n]/).map((name) => name.trim()))].filter((name) => name !== '')
  if (spec.control === 'choice') {
    const values = (spec.options ?? []).map(({ value }) => value)
    return values.includes(typed) ? typed : values.at(-1)
  }
  const clean = spec.control === 'line' ? typed.replace(/\s*\n\s*/g, ' ').trim() : trimLines(typed)
  return clean === '' && isNullable(kind, field) ? null : clean
}

/** Without spaces at line ends and empty lines around the text. */
const trimLines = (text: string) => text.replace(/[ \t　]+$/gm, '').replace(/^\n+|\n+$/g, '')

function isNullable(kind: EntryKind, field: string): boolean {
  const shape: Record<string, { safeParse(value: unknown): { success: boolean } }> = KINDS[kind].fields.shape
  return shape[field]?.safeParse(null).success ?? false
}

function guideFrom(values: FormValues, before: ServiceGuide | null): ServiceGuide | null {
  const names = Object.keys(values).filter((name) => name.startsWith('guide.'))
  if (names.length === 0) return before
  const shown = guideValues(before)
  const guide: Fields = { ...before }
  for (const key of GUIDE_KEYS) {
    const typed = values[`guide.${key}`]
    if (before && (typed === undefined || typed === shown[`guide.${key}`])) continue
    const clean = GUIDE_SPECS[key].control === 'line' ? (typed ?? '').trim() : trimLines(typed ?? '')
    guide[key] = clean === '' ? null : clean
  }
  guide.materials = materialsFrom(values, before?.materials ?? [])
  const empty = GUIDE_KEYS.every((key) => guide[key] === null) && (guide.materials as unknown[]).length === 0
  return empty && !before ? null : (guide as unknown as ServiceGuide)
}

/** Rows in the order of their numbers; rows that were left or made blank and those marked for removal are gone. */
function materialsFrom(values: FormValues, before: readonly MaterialRow[]): MaterialRow[] {
  const indexes = Object.keys(values).flatMap(
    (name) => /^guide\.materials\.(\d+)\.name$/.exec(name)?.[1] ?? [],
  )
  return indexes
    .map(Number)
    .sort((a, b) => a - b)
    .filter((index) => !values[`guide.materials.${index}.remove`])
    .flatMap((index) => {
      const typed = (key: string) => values[`guide.materials.${index}.${key}`] ?? ''
      const was = before[index]
      if (was && MATERIAL_KEYS.every((key) => (was[key] ?? '') === typed(key))) return [was]
      const row: Fields = {}
      for (const key of MATERIAL_KEYS) row[key] = typed(key).trim() || (key === 'name' ? '' : null)
      return saysSomething(row) ? [row as unknown as MaterialRow] : []
    })
}

const saysSomething = (material: Fields) => MATERIAL_KEYS.some((key) => material[key])

const LONGEST = 50_000

/** What keeps the values from being saved, by field; none when they may be. */
export function formProblems(kind: EntryKind, data: Fields): Record<string, string[]> {
  const problems: Record<string, string[]> = {}
  const main: readonly string[] = MUST_SAY[kind]
  const labels = new Map(fieldsOf(kind).map(({ field, label }) => [field, label]))
  if (main.every((field) => !asText(data[field]).trim())) {
    const wanted = main.map((field) => `“${labels.get(field)}”`).join('、')
    problems[main[0]!] = [main.length > 1 ? `${wanted}至少填一项` : `请填写${wanted}`]
  }
  for (const [name, value] of Object.entries(toFormValues(kind, data)))
    if (value.length > LONGEST) problems[name] = [`太长了，请不要超过 ${LONGEST} 字`]
  for (const [index, material] of ((data.guide as ServiceGuide | null)?.materials ?? []).entries())
    if (!material.name && saysSomething(material))
      problems[`guide.materials.${index}.name`] = ['请填写材料名称']
  const url = (data.guide as ServiceGuide | null)?.onlineUrl
  if (url && !/^https?:\/\/\S+$/i.test(url))
    problems['guide.onlineUrl'] = [`${GUIDE_LABELS.onlineUrl}应以 https:// 开头`]
  return problems
}
