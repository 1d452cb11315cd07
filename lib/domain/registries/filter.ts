import { z } from 'zod'
import type { Day } from '../calendar-days'
import { type RegistryKind, type RegistryRows, registryName } from './fields'
import { isGone } from './succession'
import type { Institution, LegalInstrument } from './types'

/** Below this a row is no ground for an error, see `HealthFinding`. */
export const SURE = 0.9

const STATES = ['standing', 'ended', 'in-force', 'amended', 'repealed', 'unknown'] as const
const CHECKS = ['unconfirmed', 'unsure', 'retired'] as const

/** What of a registry is asked for, from an address; a parameter that makes no sense is left out. */
export const registryFilterSchema = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  state: z.enum(STATES).optional().catch(undefined),
  check: z.enum(CHECKS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type RegistryFilter = z.output<typeof registryFilterSchema>

/** The choices of the list's filter, by kind. */
export const STATE_CHOICES = {
  institution: [
    ['standing', '还在的'],
    ['ended', '已撤销或合并的'],
  ],
  instrument: [
    ['in-force', '现行有效'],
    ['amended', '修订过，现行有效'],
    ['repealed', '已废止'],
    ['unknown', '不清楚'],
  ],
} as const satisfies Record<RegistryKind, [RegistryFilter['state'], string][]>
export const CHECK_CHOICES = [
  ['unconfirmed', '还没有人核对'],
  ['unsure', `把握不到 ${SURE * 100}%`],
  ['retired', '已停用'],
] as const satisfies [RegistryFilter['check'], string][]

/** Whether a row is asked for. Words parted by blanks must all stand in one of its texts. */
export function isAskedFor(
  kind: RegistryKind,
  { row, retired }: { row: Institution | LegalInstrument; retired: boolean },
  filter: Omit<RegistryFilter, 'page'>,
  today: Day,
): boolean {
  if (retired !== (filter.check === 'retired')) return false
  if (filter.check === 'unconfirmed' && row.confirmedBy !== null) return false
  if (filter.check === 'unsure' && row.confidence >= SURE) return false
  if (filter.state && filter.state !== stateOf(kind, row, today)) return false
  const text = Object.entries(row)
    .filter(([name]) => name !== 'id')
    .map(([, value]) => (Array.isArray(value) ? value.join('\n') : String(value ?? '')))
    .join('\n')
    .toLowerCase()
  return filter.q
    .toLowerCase()
    .replace(/[《》]/g, ' ')
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function stateOf(
  kind: RegistryKind,
  row: Institution | LegalInstrument,
  today: Day,
): RegistryFilter['state'] {
  if (kind === 'instrument') return (row as LegalInstrument).status
  return isGone(row as Institution, today) ? 'ended' : 'standing'
}

/** The filter as an address below `path`; without what is not chosen. */
export function registryAddress(path: string, filter: Partial<RegistryFilter>): string {
  const given = Object.entries(filter).filter(
    ([name, value]) => value !== undefined && value !== '' && !(name === 'page' && value === 1),
  )
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return query ? `${path}?${query}` : path
}

/** What is chosen, in words: “卫生局”，还在的. Empty when nothing is. */
export function registryFilterWords(kind: RegistryKind, { q, state, check }: RegistryFilter): string {
  const labelOf = (choices: readonly (readonly [string | undefined, string])[], chosen?: string) =>
    chosen === undefined ? undefined : choices.find(([value]) => value === chosen)?.[1]
  return [q && `“${q}”`, labelOf(STATE_CHOICES[kind], state), labelOf(CHECK_CHOICES, check)]
    .filter(Boolean)
    .join('，')
}

/** Rows by name, as people look them up. */
export function byName<Kind extends RegistryKind>(kind: Kind) {
  return (one: { row: RegistryRows[Kind] }, other: { row: RegistryRows[Kind] }) =>
    registryName(kind, one.row).localeCompare(registryName(kind, other.row), 'zh-CN')
}
