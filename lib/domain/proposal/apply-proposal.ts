import { assembleList, type EntryRow, flattenList } from '../list/entries'
import { KINDS } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'
import { type Alteration, type Change, type Order, type Proposal, TITLE_CHANGE } from './proposal'

/**
 * The accepted changes that can be made: those whose needs are accepted too. A child of a declined new parent is
 * declined; an entry stays while something inside it was to move away and does not.
 */
export function effectiveChanges(proposal: Proposal, accepted: ReadonlySet<string>): Change[] {
  const byId = new Map(proposal.changes.map((change) => [change.id, change]))
  // Needs never form a ring: they lead to parents, or from a parent that goes to children that leave it.
  const holds = (change: Change): boolean =>
    accepted.has(change.id) &&
    change.needs.every((id) => {
      const needed = byId.get(id)
      return needed !== undefined && holds(needed)
    })
  return proposal.changes.filter(holds)
}

/**
 * The list with the accepted changes made; `proposal` must have been made against `current`. None accepted gives
 * `current` again, all accepted what the document says (and what it does not know as it was).
 */
export function applyProposal(
  current: ResponsibilityList,
  proposal: Proposal,
  accepted: ReadonlySet<string>,
): ResponsibilityList {
  const changes = effectiveChanges(proposal, accepted)
  const rows = new Map(flattenList(current).map((row) => [row.entryId, row]))
  const arrived = new Set<string>()
  for (const change of changes) {
    if (change.kind === 'add') {
      rows.set(change.entryId, change.entry)
      arrived.add(change.entryId)
    } else if (change.kind === 'move') {
      rows.set(change.entryId, { ...rows.get(change.entryId)!, parentId: change.parentId })
      arrived.add(change.entryId)
    } else if (change.kind === 'change') rows.set(change.entryId, altered(rows.get(change.entryId)!, change))
  }
  // Moves may come after the removal of where they lead away from.
  for (const change of changes)
    if (change.kind === 'remove') for (const row of [change.entry, ...change.inside]) rows.delete(row.entryId)
  const waiting = new Set(
    proposal.changes.filter(({ kind }) => kind === 'move').map((change) => change.entryId),
  )
  const title = proposal.title && accepted.has(TITLE_CHANGE) ? proposal.title.after : current.title
  return assembleList(title, arranged([...rows.values()], proposal.order, arrived, waiting))
}

function altered(row: EntryRow, change: Alteration): EntryRow {
  const secret: readonly string[] = KINDS[row.kind].privateFields
  const pick = (wanted: boolean) =>
    Object.fromEntries(
      change.fields
        .filter(({ field }) => secret.includes(field) === wanted)
        .map(({ field, after }) => [field, after]),
    )
  const secrets = { ...row.privateData, ...pick(true) }
  return {
    ...row,
    source: change.source ?? row.source,
    data: { ...row.data, ...pick(false) },
    privateData: Object.keys(secrets).length > 0 ? secrets : null,
  }
}

/**
 * Rows with new positions. What arrived stands behind the entry the document has before it (of those whose place is
 * not in question), the rest in its old order.
 */
export function arranged(
  rows: readonly EntryRow[],
  orders: readonly Order[],
  arrived: ReadonlySet<string>,
  waiting: ReadonlySet<string>,
): EntryRow[] {
  const key = (parentId: string | null, kind: string) => `${kind}\n${parentId ?? ''}`
  const groups = new Map<string, EntryRow[]>()
  for (const row of rows) {
    const group = groups.get(key(row.parentId, row.kind))
    if (group) group.push(row)
    else groups.set(key(row.parentId, row.kind), [row])
  }
  const wanted = new Map(orders.map((order) => [key(order.parentId, order.entryKind), order.entryIds]))
  const placed = [...groups].flatMap(([name, group]) => {
    const settled = group.filter((row) => !arrived.has(row.entryId))
    if (settled.length === group.length) return settled
    return inserted(settled, group, wanted.get(name) ?? [], arrived, waiting)
  })
  return placed.map((row, position) => ({ ...row, position }))
}

function inserted(
  settled: readonly EntryRow[],
  group: readonly EntryRow[],
  order: readonly string[],
  arrived: ReadonlySet<string>,
  waiting: ReadonlySet<string>,
): EntryRow[] {
  const byId = new Map(group.map((row) => [row.entryId, row]))
  const behind = new Map<string, EntryRow[]>()
  const first: EntryRow[] = []
  let anchor: string | null = null
  for (const id of order) {
    const row = byId.get(id)
    if (!row) continue
    if (!arrived.has(id)) anchor = waiting.has(id) ? anchor : id
    else if (anchor === null) first.push(row)
    else if (behind.has(anchor)) behind.get(anchor)!.push(row)
    else behind.set(anchor, [row])
  }
  const inOrder = new Set(order)
  const start = settled.findIndex((row) => inOrder.has(row.entryId) && !waiting.has(row.entryId))
  return [
    ...settled.flatMap((row, index) => [
      ...(index === start ? first : []),
      row,
      ...(behind.get(row.entryId) ?? []),
    ]),
    ...(start < 0 ? first : []),
  ]
}
