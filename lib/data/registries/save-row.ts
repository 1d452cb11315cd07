import type { Access } from '@/lib/domain/access'
import type { Day } from '@/lib/domain/calendar-days'
import { changedFields, touchesLists } from '@/lib/domain/registries/changed-fields'
import { loggedField, type RegistryKind, registryName } from '@/lib/domain/registries/fields'
import type { NewRegistryRows } from '@/lib/domain/registries/form'
import type { Institution, LegalInstrument } from '@/lib/domain/registries/types'
import { recordAudit, recordAudits } from '../audit'
import { type Transaction, withAccess } from '../with-access'
import { lastChange, type StaleRow } from './last-change'
import { loadRegistries } from './load-registries'
import { recordChange } from './registry-changes'
import { type Change, registryTable } from './rows'

export type Saved =
  | { status: 'saved'; id: string }
  | { status: 'stale'; current: StaleRow }
  /** Another row has the name. */
  | { status: 'taken'; id: string }
  | { status: 'missing' }

/** Adds a row; what of the published lists it concerns is looked for then. */
export async function addRegistryRow<Kind extends RegistryKind>(
  access: Access,
  kind: Kind,
  row: NewRegistryRows[Kind],
  today: Day,
): Promise<Saved> {
  const saved = await withAccess(access, async (tx): Promise<Saved> => {
    const name = nameOf(kind, row)
    const taken = await registryTable(kind).named(tx, name)
    if (taken) return { status: 'taken', id: taken }
    const id = await registryTable(kind).add(tx, row)
    await recordAudit(tx, access, {
      action: `${kind}:add`,
      entryId: id,
      after: Object.fromEntries(
        changedFields(kind, {}, row).map(({ field, after }) => [loggedField(kind, field), after]),
      ),
    })
    await recordChange(tx, access, { kind, id }, daysOf(row), today)
    return { status: 'saved', id }
  })
  loadRegistries.forget()
  return saved
}

/** Replaces what a row says; each field that changed is an entry of the log. */
export async function reviseRegistryRow<Kind extends RegistryKind>(
  access: Access,
  kind: Kind,
  on: { id: string; version: number },
  row: NewRegistryRows[Kind],
  today: Day,
): Promise<Saved> {
  const saved = await withAccess(access, async (tx): Promise<Saved> => {
    const stored = await registryTable(kind).find(tx, on.id)
    if (!stored) return { status: 'missing' }
    const taken = await registryTable(kind).named(tx, nameOf(kind, row))
    if (taken && taken !== on.id) return { status: 'taken', id: taken }
    const changes = changedFields(kind, stored.row, row)
    const change = row as unknown as Change<Kind>
    if (!(await registryTable(kind).change(tx, on.id, on.version, change)))
      return { status: 'stale', current: await staleRow(tx, kind, on.id) }
    await recordAudits(
      tx,
      access,
      changes.map(({ field, before, after }) => ({
        action: `${kind}:revise`,
        entryId: on.id,
        field: loggedField(kind, field),
        before,
        after,
      })),
    )
    if (touchesLists(kind, changes) && !stored.retiredAt)
      await recordChange(tx, access, { kind, id: on.id }, [...daysOf(stored.row), ...daysOf(row)], today)
    return { status: 'saved', id: on.id }
  })
  loadRegistries.forget()
  return saved
}

/** 我核对过: the row is as its source says. */
export async function confirmRegistryRow(
  access: Access,
  kind: RegistryKind,
  on: { id: string; version: number },
): Promise<Saved> {
  const saved = await changeOne(access, kind, on, `${kind}:confirm`, { confirmedBy: access.actor })
  loadRegistries.forget()
  return saved
}

/** Takes a row out of use, or back into it: nothing is deleted, and seeding does not bring it back. */
export async function retireRegistryRow(
  access: Access,
  kind: RegistryKind,
  on: { id: string; version: number },
  { retired, reason }: { retired: boolean; reason: string },
  today: Day,
): Promise<Saved> {
  const action = `${kind}:${retired ? 'retire' : 'restore'}`
  const change = { retiredAt: retired ? new Date() : null }
  const saved = await changeOne(access, kind, on, action, change, { reason }, today)
  loadRegistries.forget()
  return saved
}

function changeOne(
  access: Access,
  kind: RegistryKind,
  { id, version }: { id: string; version: number },
  action: string,
  change: { confirmedBy?: string; retiredAt?: Date | null },
  after: object = change,
  lookedForOn: Day | null = null,
): Promise<Saved> {
  return withAccess(access, async (tx): Promise<Saved> => {
    const stored = await registryTable(kind).find(tx, id)
    if (!stored) return { status: 'missing' }
    if (!(await registryTable(kind).change(tx, id, version, change)))
      return { status: 'stale', current: await staleRow(tx, kind, id) }
    await recordAudit(tx, access, { action, entryId: id, after })
    if (lookedForOn) await recordChange(tx, access, { kind, id }, daysOf(stored.row), lookedForOn)
    return { status: 'saved', id }
  })
}

async function staleRow(tx: Transaction, kind: RegistryKind, id: string): Promise<StaleRow> {
  const stored = await registryTable(kind).find(tx, id)
  if (!stored) throw new Error(`${kind} ${id} is gone`)
  return { row: stored.row, version: stored.version, ...(await lastChange(tx, id)) }
}

const nameOf = (kind: RegistryKind, row: object) =>
  registryName(kind, row as unknown as Institution | LegalInstrument)

/** The days on which what a row says of the world begins. */
function daysOf(row: object): Day[] {
  const { until = null, amendedSince = null, repealedSince = null } = row as Record<string, Day | null>
  return [until, amendedSince, repealedSince].filter((day) => day !== null)
}
