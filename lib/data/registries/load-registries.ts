import type { Access } from '@/lib/domain/access'
import type { Registries } from '@/lib/domain/registries/types'
import { kept } from '../kept'
import { type Transaction, withAccess } from '../with-access'
import { registryTable } from './rows'

/** Registries change seldom, and every check asks for them: read again after this many milliseconds. */
const KEPT_FOR = 15_000

/**
 * Both registries, whole, ordered by name and title; the same for everybody. After a change of a registry the same
 * process sees it at once when the writer calls `loadRegistries.forget()`, others within {@link KEPT_FOR}.
 */
export const loadRegistries = kept(
  KEPT_FOR,
  async (access: Access) => sameAsBefore(await withAccess(access, readRegistries)),
  'registries',
)

let last: { text: string; registries: Registries } | null = null

/** What was read before when nothing changed: whoever has made an index of it, or of what it finds, may keep that. */
function sameAsBefore(registries: Registries): Registries {
  const text = JSON.stringify(registries)
  if (last?.text !== text) last = { text, registries }
  return last.registries
}

/** Both registries as this transaction sees them, without what is out of use. */
export async function readRegistries(tx: Transaction): Promise<Registries> {
  const institutions = await registryTable('institution').all(tx)
  const instruments = await registryTable('instrument').all(tx)
  return {
    institutions: institutions.filter((one) => one.retiredAt === null).map(({ row }) => row),
    instruments: instruments.filter((one) => one.retiredAt === null).map(({ row }) => row),
  }
}
