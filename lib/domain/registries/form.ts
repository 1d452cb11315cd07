import { z } from 'zod'
import type { FormValues } from '../editing/form-values'
import { takenValues } from '../editing/stale-values'
import {
  type LEVEL_LABELS,
  REGISTRY_FIELDS,
  type RegistryKind,
  type RegistryRows,
  registryFields,
} from './fields'
import type { NewInstitution, NewLegalInstrument } from './schemas'
import { ADMINISTRATIVE_LEVELS, INSTRUMENT_STATUSES } from './types'

export interface NewRegistryRows {
  institution: NewInstitution
  instrument: NewLegalInstrument
}

/** The box of a level in a form. */
export const levelBox = (level: keyof typeof LEVEL_LABELS) => `level-${level}`

/** A row as its form shows it: a text for each field, `on` or `` for each level. */
export function toRegistryForm(kind: RegistryKind, row: Partial<RegistryRows[RegistryKind]>): FormValues {
  const values: FormValues = {}
  const fields = row as Record<string, unknown>
  for (const [name, { control }] of registryFields(kind)) {
    const value = fields[name] ?? null
    if (control === 'levels')
      for (const level of ADMINISTRATIVE_LEVELS)
        values[levelBox(level)] = ((value ?? []) as string[]).includes(level) ? 'on' : ''
    else if (control === 'lines') values[name] = ((value ?? []) as string[]).join('\n')
    else if (control === 'percent')
      values[name] = value === null ? '' : String(Math.round(Number(value) * 100))
    else values[name] = value === null ? '' : String(value)
  }
  return values
}

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `最多 ${most} 个字`)
    .default('')
    .transform((text) => text || null)
const needed = (most: number, message: string) =>
  z.string({ error: message }).trim().min(1, message).max(most, `最多 ${most} 个字`)
/** 《…》 around a whole name is how people write it, not part of it. */
const bare = (text: string) => text.replace(/^《([^《》]*)》$/u, '$1').trim()
const lines = (most: number) =>
  z
    .string()
    .max(most, `最多 ${most} 个字`)
    .default('')
    .transform((text) => [...new Set(text.split('\n').map((line) => bare(line.trim())))].filter(Boolean))
const day = z
  .union([z.literal('').transform(() => null), z.iso.date({ error: '请填日期，例如 2019-03-31' })])
  .default(null)
const percent = z
  .string({ error: '请填 0 到 100 的数' })
  .trim()
  .regex(/^(?:100|\d{1,2})$/, '请填 0 到 100 的数')
  .transform((text) => Number(text) / 100)
const box = z.literal('on').optional()

const provenance = {
  source: needed(REGISTRY_FIELDS.institution.source.most, '请写来源：哪个文件，第几条'),
  confidence: percent,
  /** Ticked: whoever saves has looked at the source. */
  checked: box,
}

const institutionForm = z
  .object({
    name: needed(60, '请填写名称').transform(bare),
    aliases: lines(1000),
    ...(Object.fromEntries(ADMINISTRATIVE_LEVELS.map((level) => [levelBox(level), box])) as Record<
      `level-${keyof typeof LEVEL_LABELS}`,
      typeof box
    >),
    successors: lines(500),
    since: day,
    until: day,
    basis: optional(500),
    note: optional(500),
    ...provenance,
  })
  .transform(({ checked, ...fields }, context) => {
    const levels = ADMINISTRATIVE_LEVELS.filter((level) => fields[`level-${level}`] === 'on')
    if (levels.length === 0)
      context.addIssue({ code: 'custom', path: [levelBox('nation')], message: '请至少勾选一级' })
    if (fields.since && fields.until && fields.until < fields.since)
      context.addIssue({ code: 'custom', path: ['until'], message: '没有的日子不能早于有的日子' })
    const { name, aliases, successors, since, until, basis, note, source, confidence } = fields
    const row: Omit<NewInstitution, 'confirmedBy'> = {
      name,
      aliases: aliases.filter((alias) => alias !== name),
      levels: [...levels],
      successors,
      since,
      until,
      basis,
      note,
      source,
      confidence,
    }
    return { row, checked: checked === 'on' }
  })

const instrumentForm = z
  .object({
    title: needed(200, '请填写名称').transform(bare),
    aliases: lines(1000),
    number: optional(100),
    status: z.enum(INSTRUMENT_STATUSES, '请选择效力'),
    inForceSince: day,
    amendedSince: day,
    repealedSince: day,
    successor: optional(200).transform((text) => text && bare(text)),
    lastArticle: z
      .string()
      .trim()
      .regex(/^\d{0,4}$/, '只填数字，例如 78')
      .default('')
      .transform((text) => Number(text) || null),
    note: optional(500),
    ...provenance,
  })
  .transform(({ checked, ...fields }, context) => {
    if (fields.status === 'repealed' && !fields.repealedSince)
      context.addIssue({ code: 'custom', path: ['repealedSince'], message: '已废止的，请写明从哪一天起废止' })
    if (fields.status !== 'repealed' && fields.repealedSince)
      context.addIssue({ code: 'custom', path: ['status'], message: '写了废止的日子，效力却不是“已废止”' })
    const row: Omit<NewLegalInstrument, 'confirmedBy'> = {
      ...fields,
      aliases: fields.aliases.filter((alias) => alias !== fields.title),
    }
    return { row, checked: checked === 'on' }
  })

/** What a form of that kind says, with what was chosen where two people changed a field at once. */
export const REGISTRY_FORMS = {
  institution: z.preprocess(taken, institutionForm),
  instrument: z.preprocess(taken, instrumentForm),
}

function taken(form: unknown): unknown {
  return takenValues(form as FormValues)
}
