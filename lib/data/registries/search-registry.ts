import type { Access } from '@/lib/domain/access'
import type { Day } from '@/lib/domain/calendar-days'
import type { RegistryKind } from '@/lib/domain/registries/fields'
import { byName, isAskedFor, type RegistryFilter } from '@/lib/domain/registries/filter'
import { withAccess } from '../with-access'
import { registryTable, type Stored } from './rows'

const PAGE = 50

/** Rows of a registry that are asked for, by name, fifty to a page (from 1), and how many there are. */
export function searchRegistry<Kind extends RegistryKind>(
  access: Access,
  kind: Kind,
  filter: RegistryFilter,
  today: Day,
): Promise<{ rows: Stored<Kind>[]; total: number; pages: number }> {
  return withAccess(access, async (tx) => {
    // A registry has some hundred rows: reading them all is quicker than any index.
    const rows = (await registryTable(kind).all(tx))
      .filter(({ row, retiredAt }) => isAskedFor(kind, { row, retired: retiredAt !== null }, filter, today))
      .sort(byName(kind))
    const from = (filter.page - 1) * PAGE
    return {
      rows: rows.slice(from, from + PAGE),
      total: rows.length,
      pages: Math.max(1, Math.ceil(rows.length / PAGE)),
    }
  })
}

/** One row, in use or not; null when there is none with that id. */
export function findRegistryRow<Kind extends RegistryKind>(
  access: Access,
  kind: Kind,
  id: string,
): Promise<Stored<Kind> | null> {
  return withAccess(access, (tx) => registryTable(kind).find(tx, id))
}
