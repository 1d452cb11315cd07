import type { Access } from '@/lib/domain/access'
import { fromDateColumn } from '@/lib/domain/calendar-days'
import type {
  AdministrativeLevel,
  Institution,
  InstrumentStatus,
  LegalInstrument,
  Registries,
} from '@/lib/domain/registries/types'
import { kept } from '../kept'
import { type Transaction, withAccess } from '../with-access'

/** Registries change seldom, and every check asks for them: read again after this many milliseconds. */
const KEPT_FOR = 15_000

/**
 * Both registries, whole, ordered by name and title; the same for everybody. After a change of a registry the same
 * process sees it at once when the writer calls `loadRegistries.forget()`, others within {@link KEPT_FOR}.
 */
export const loadRegistries = kept(KEPT_FOR, async (access: Access) =>
  sameAsBefore(await withAccess(access, readRegistries)),
)

let last: { text: string; registries: Registries } | null = null

/** What was read before when nothing changed: whoever has made an index of it, or of what it finds, may keep that. */
function sameAsBefore(registries: Registries): Registries {
  const text = JSON.stringify(registries)
  if (last?.text !== text) last = { text, registries }
  return last.registries
}

/** Both registries as this transaction sees them. */
export async function readRegistries(tx: Transaction): Promise<Registries> {
  const institutions = await tx.institution.findMany({
    orderBy: { name: 'asc' },
    omit: { version: true },
  })
  const instruments = await tx.legalInstrument.findMany({
    orderBy: { title: 'asc' },
    omit: { version: true },
  })
  return {
    institutions: institutions.map(
      (row): Institution => ({
        ...row,
        levels: row.levels as AdministrativeLevel[],
        since: day(row.since),
        until: day(row.until),
      }),
    ),
    instruments: instruments.map(
      (row): LegalInstrument => ({
        ...row,
        status: row.status as InstrumentStatus,
        inForceSince: day(row.inForceSince),
        amendedSince: day(row.amendedSince),
        repealedSince: day(row.repealedSince),
      }),
    ),
  }
}

const day = (date: Date | null) => date && fromDateColumn(date)
