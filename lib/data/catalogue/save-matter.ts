import type { Access } from '@/lib/domain/access'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { nextCode } from '@/lib/domain/catalogue/codes'
import type { StandardMatter } from '@/lib/domain/catalogue/matter'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { recordChange } from '../registries/registry-changes'
import { type Transaction, withAccess } from '../with-access'
import type { EntryOf } from './entry-titles'
import { linkEntries } from './link-entries'
import { auditMatter, findMatter, writeVersion } from './matter-rows'

export interface NewMatter {
  part: ComparedPart
  title: string
  wording: string
  /** Entries that are this matter; those that have become another or are gone are left out. */
  entries: readonly EntryOf[]
}

/** Makes an entry of the catalogue and links entries of lists to it. Returns its code. */
export function addMatter(access: Access, added: NewMatter, now: Date): Promise<string> {
  const { part, title, wording, entries } = added
  return withAccess(access, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`standard:${part}`}, 0))`
    const [last] = await tx.$queryRaw<{ code: string }[]>`
      SELECT code FROM standard_matter WHERE part = ${part} ORDER BY length(code) DESC, code DESC LIMIT 1`
    const matter: StandardMatter = {
      id: crypto.randomUUID(),
      code: nextCode(part, last?.code ?? null),
      ...{ part, title, wording },
      state: 'active',
      mergedInto: null,
      version: 1,
      changedAt: now,
    }
    await tx.standardMatter.createMany({ data: [matter] })
    await writeVersion(tx, matter, '编入目录')
    await auditMatter(tx, access, 'add', matter.code, { after: { title, wording, part } })
    await linkEntries(tx, access, matter, entries, now)
    return matter.code
  })
}

export type ChangedMatter =
  | { status: 'saved' }
  | { status: 'missing' }
  /** Somebody changed it meanwhile, or its state does not allow it. */
  | { status: 'stale' }

interface On {
  code: string
  version: number
}

/** Words a matter anew; the bureaus that use it are told which words changed. */
export function reviseMatter(
  access: Access,
  on: On,
  said: { title: string; wording: string; reason: string },
  now: Date,
): Promise<ChangedMatter> {
  const { reason, ...words } = said
  return change(access, on, ['active'], 'revise', words, reason, now)
}

/** Takes a matter out of use: lists link to it no longer, and its code is never given again. */
export function retireMatter(access: Access, on: On, reason: string, now: Date): Promise<ChangedMatter> {
  return change(access, on, ['active'], 'retire', { state: 'retired' }, reason, now)
}

export function restoreMatter(access: Access, on: On, reason: string, now: Date): Promise<ChangedMatter> {
  return change(access, on, ['retired'], 'restore', { state: 'active' }, reason, now)
}

/** Puts a matter into another of its part: what was linked to it is linked to that one. */
export function mergeMatter(
  access: Access,
  on: On & { into: string },
  reason: string,
  now: Date,
): Promise<ChangedMatter | { status: 'no-target' }> {
  return withAccess(access, async (tx): Promise<ChangedMatter | { status: 'no-target' }> => {
    const [from, into] = [await findMatter(tx, on.code), await findMatter(tx, on.into)]
    if (!from) return { status: 'missing' }
    if (into?.state !== 'active' || into.part !== from.part || into.code === from.code)
      return { status: 'no-target' }
    const state = { state: 'merged' as const, mergedInto: into.code }
    const changed = await changeIn(
      tx,
      access,
      { ...on, from, states: ['active'] },
      'merge',
      state,
      reason,
      now,
    )
    if (changed.status === 'saved')
      await tx.standardLink.updateMany({
        where: { matterId: from.id },
        data: { matterId: into.id, movedFrom: from.id },
      })
    return changed
  })
}

type Change = Partial<Pick<StandardMatter, 'title' | 'wording' | 'state' | 'mergedInto'>>

function change(
  access: Access,
  on: On,
  states: readonly StandardMatter['state'][],
  verb: string,
  change: Change,
  reason: string,
  now: Date,
): Promise<ChangedMatter> {
  return withAccess(access, async (tx): Promise<ChangedMatter> => {
    const from = await findMatter(tx, on.code)
    return from
      ? changeIn(tx, access, { ...on, from, states }, verb, change, reason, now)
      : { status: 'missing' }
  })
}

async function changeIn(
  tx: Transaction,
  access: Access,
  on: On & { from: StandardMatter; states: readonly StandardMatter['state'][] },
  verb: string,
  change: Change,
  reason: string,
  now: Date,
): Promise<ChangedMatter> {
  const { from, version, states } = on
  const changed = { ...from, ...change, version: version + 1, changedAt: now }
  const { count } = await tx.standardMatter.updateMany({
    where: { id: from.id, version, state: { in: [...states] } },
    data: { ...change, version: changed.version, changedAt: now },
  })
  if (count === 0) return { status: 'stale' }
  await writeVersion(tx, changed, reason)
  await auditMatter(tx, access, verb, from.code, {
    before: { title: from.title, wording: from.wording, state: from.state },
    after: { ...change, reason },
  })
  await recordChange(tx, access, { kind: 'standard', id: from.id }, [], dayInBeijing(now))
  return { status: 'saved' }
}
