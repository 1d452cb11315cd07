import { fromDateColumn, toDateColumn } from '@/lib/domain/calendar-days'
import type { RegistryKind, RegistryRows } from '@/lib/domain/registries/fields'
import type { NewRegistryRows } from '@/lib/domain/registries/form'
import type { AdministrativeLevel, InstrumentStatus } from '@/lib/domain/registries/types'
import type { Institution as InstitutionRow, LegalInstrument as InstrumentRow } from '../generated/client'
import type { Transaction } from '../with-access'

/** A row with what only operators see of it. */
export interface Stored<Kind extends RegistryKind> {
  row: RegistryRows[Kind]
  version: number
  /** Out of use since; null while it is in use. */
  retiredAt: Date | null
}

/** How rows of one registry are read and written. Every function works in the caller's unit of work. */
interface Table<Kind extends RegistryKind> {
  all(tx: Transaction): Promise<Stored<Kind>[]>
  find(tx: Transaction, id: string): Promise<Stored<Kind> | null>
  /** The id of the row with that name, whether in use or not. */
  named(tx: Transaction, name: string): Promise<string | null>
  add(tx: Transaction, row: NewRegistryRows[Kind]): Promise<string>
  /** How many rows changed: 0 when the row is not of that version any more. */
  change(tx: Transaction, id: string, version: number, change: Change<Kind>): Promise<number>
}

export type Change<Kind extends RegistryKind> = Partial<NewRegistryRows[Kind]> & { retiredAt?: Date | null }

const institutions: Table<'institution'> = {
  all: async (tx) => (await tx.institution.findMany({ orderBy: { name: 'asc' } })).map(toInstitution),
  find: async (tx, id) => {
    const found = await tx.institution.findUnique({ where: { id } })
    return found && toInstitution(found)
  },
  named: async (tx, name) =>
    (await tx.institution.findUnique({ where: { name }, select: { id: true } }))?.id ?? null,
  add: async (tx, row) => {
    const data = { ...row, since: column(row.since), until: column(row.until) }
    return (await tx.institution.create({ data, select: { id: true } })).id
  },
  change: async (tx, id, version, change) => {
    const { since, until, ...rest } = change
    const { count } = await tx.institution.updateMany({
      where: { id, version },
      data: { ...rest, ...columns({ since, until }), version: { increment: 1 } },
    })
    return count
  },
}

const instruments: Table<'instrument'> = {
  all: async (tx) => (await tx.legalInstrument.findMany({ orderBy: { title: 'asc' } })).map(toInstrument),
  find: async (tx, id) => {
    const found = await tx.legalInstrument.findUnique({ where: { id } })
    return found && toInstrument(found)
  },
  named: async (tx, title) =>
    (await tx.legalInstrument.findUnique({ where: { title }, select: { id: true } }))?.id ?? null,
  add: async (tx, row) => {
    const data = {
      ...row,
      inForceSince: column(row.inForceSince),
      amendedSince: column(row.amendedSince),
      repealedSince: column(row.repealedSince),
    }
    return (await tx.legalInstrument.create({ data, select: { id: true } })).id
  },
  change: async (tx, id, version, change) => {
    const { inForceSince, amendedSince, repealedSince, ...rest } = change
    const days = columns({ inForceSince, amendedSince, repealedSince })
    const { count } = await tx.legalInstrument.updateMany({
      where: { id, version },
      data: { ...rest, ...days, version: { increment: 1 } },
    })
    return count
  },
}

const TABLES: { [Kind in RegistryKind]: Table<Kind> } = { institution: institutions, instrument: instruments }

export function registryTable<Kind extends RegistryKind>(kind: Kind): Table<Kind> {
  return TABLES[kind]
}

function toInstitution({ version, retiredAt, seededAs: _, ...row }: InstitutionRow): Stored<'institution'> {
  const levels = row.levels as AdministrativeLevel[]
  return { row: { ...row, levels, since: day(row.since), until: day(row.until) }, version, retiredAt }
}

function toInstrument({ version, retiredAt, seededAs: _, ...row }: InstrumentRow): Stored<'instrument'> {
  const days = {
    inForceSince: day(row.inForceSince),
    amendedSince: day(row.amendedSince),
    repealedSince: day(row.repealedSince),
  }
  return { row: { ...row, status: row.status as InstrumentStatus, ...days }, version, retiredAt }
}

const day = (date: Date | null) => date && fromDateColumn(date)
const column = (date: string | null) => (date ? toDateColumn(date) : null)

/** Days as columns; one that is not given stays out. */
function columns(days: Record<string, string | null | undefined>): Record<string, Date | null> {
  return Object.fromEntries(
    Object.entries(days).flatMap(([name, value]) => (value === undefined ? [] : [[name, column(value)]])),
  )
}
