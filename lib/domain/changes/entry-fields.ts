import { fieldLabel, GUIDE_FIELDS, SECTION_KIND_LABELS } from '../list/field-labels'
import { type EntryKind, KINDS } from '../list/parts'
import type { ServiceGuide } from '../list/schema'
import { isCosmetic } from './fold'
import { markDifference, markNames } from './mark-difference'
import type { FieldChange, Segment } from './types'

type Data = Record<string, unknown>
type Value = string | string[]
type Material = ServiceGuide['materials'][number]

/** Fields that hold no content but the entry's place in the form. */
const NUMBER_FIELDS = new Set(['number', 'groupNumber'])

/**
 * The fields in which two states of an entry differ, in the order of the form; `null` for an entry that was or is not
 * there. Absent and empty are the same.
 */
export function compareFields(
  kind: EntryKind,
  before: Data | null,
  after: Data | null,
  withPrivate: boolean,
): FieldChange[] {
  const spec = KINDS[kind]
  const hidden: readonly string[] = withPrivate ? [] : spec.privateFields
  return Object.keys(spec.fields.shape)
    .filter((field) => !hidden.includes(field))
    .flatMap((field) => (field === 'guide' ? GUIDE_FIELDS.map((inner) => `guide.${inner}`) : [field]))
    .flatMap((field) => compareField(kind, field, fieldValue(before, field), fieldValue(after, field)) ?? [])
    .map((change) => (before && after ? change : { ...change, cosmetic: false }))
}

/** One field; null when both say the same to the letter. */
export function compareField(
  kind: EntryKind,
  field: string,
  before: Value,
  after: Value,
): FieldChange | null {
  const texts = { before: textOf(before), after: textOf(after) }
  if (texts.before === texts.after) return null
  return fieldChange(field, fieldLabel(kind, field), texts.before, texts.after, {
    inNumberField: NUMBER_FIELDS.has(field),
    segments:
      Array.isArray(before) || Array.isArray(after) ? markNames(asNames(before), asNames(after)) : undefined,
  })
}

/** Two different texts of a field called `label`. */
export function fieldChange(
  field: string,
  label: string,
  before: string,
  after: string,
  more: { inNumberField?: boolean; segments?: Segment[] } = {},
): FieldChange {
  return {
    field,
    label,
    before,
    after,
    segments: more.segments ?? markDifference(before, after),
    cosmetic: isCosmetic(before, after, more.inNumberField),
  }
}

const asNames = (value: Value) => (Array.isArray(value) ? value : value ? [value] : [])
const textOf = (value: Value) => (Array.isArray(value) ? value.join('、') : value)

/** What a person reads in the field: names as a list, everything else as text. */
function fieldValue(data: Data | null, field: string): Value {
  const guide = data?.guide as ServiceGuide | null | undefined
  const [, inner] = field.split('.')
  const value = inner ? guide?.[inner as keyof ServiceGuide] : data?.[field]
  if (value === null || value === undefined) return ''
  if (field === 'guide.materials') return (value as Material[]).map(materialLine).join('\n')
  if (field === 'kind') return SECTION_KIND_LABELS[value as keyof typeof SECTION_KIND_LABELS] ?? String(value)
  return Array.isArray(value) ? value.map(String) : String(value)
}

/** 身份证（形式：复印件；来源：申请人自备；份数：1；样本：…） */
function materialLine(material: Material): string {
  const facts = [
    ['形式', material.form],
    ['来源', material.source],
    ['份数', material.copies],
    ['样本', material.sample],
  ].flatMap(([label, value]) => (value ? [`${label}：${value}`] : []))
  return facts.length > 0 ? `${material.name}（${facts.join('；')}）` : material.name
}
