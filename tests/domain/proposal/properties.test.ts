import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assembleList, type EntryRow, flattenList } from '@/lib/domain/list/entries'
import { responsibilityListSchema } from '@/lib/domain/list/schema'
import { applyProposal, effectiveChanges } from '@/lib/domain/proposal/apply-proposal'
import { allChangeIds, type Proposal } from '@/lib/domain/proposal/proposal'
import { proposeChanges } from '@/lib/domain/proposal/propose-changes'
import { reversalObstacles, reversalOf, revert } from '@/lib/domain/proposal/revert'
import { anyList } from './lists'

const RUNS = { numRuns: 120 }
const two = [anyList('a'), anyList('b')] as const

describe('a proposal', () => {
  test('leaves the list as it is when nothing is accepted', () => {
    fc.assert(
      fc.property(...two, (current, read) => {
        expect(applyProposal(current, proposeChanges(current, read), new Set())).toEqual(current)
      }),
      RUNS,
    )
  })

  test('is empty for the list itself', () => {
    fc.assert(
      fc.property(anyList('a'), (list) => {
        const proposal = proposeChanges(list, list)
        expect(proposal.changes).toEqual([])
        expect(proposal.title).toBeNull()
      }),
      RUNS,
    )
  })

  test('gives what the document says when all is accepted, and keeps what it does not know', () => {
    fc.assert(
      fc.property(...two, (current, read) => {
        const proposal = proposeChanges(current, read)
        const result = applyProposal(current, proposal, allChangeIds(proposal))
        const wanted = flattenList(read)
        const kinds = new Set(wanted.map(({ kind }) => kind))
        const got = flattenList(result).filter(({ kind }) => kinds.has(kind))
        expect(got.map(({ kind }) => kind)).toEqual(wanted.map(({ kind }) => kind))
        for (const [index, row] of wanted.entries()) expectSaid(row, got[index]!, wanted)
        // Entries of kinds the document does not know stay, unless what they are in goes.
        const removed = new Set(
          proposal.changes.flatMap((change) =>
            change.kind === 'remove' ? [change.entryId, ...change.inside.map((row) => row.entryId)] : [],
          ),
        )
        const stays = flattenList(current).filter((row) => !kinds.has(row.kind) && !removed.has(row.entryId))
        const ids = new Set(flattenList(result).map((row) => row.entryId))
        expect(stays.filter((row) => !ids.has(row.entryId))).toEqual([])
        // And there is nothing left to propose.
        const settled = proposeChanges(result, read)
        expect(settled.changes.filter(({ kind }) => kind === 'add' || kind === 'remove')).toEqual([])
      }),
      RUNS,
    )
  })

  test('gives a valid list for any choice, losing only what was accepted for removal', () => {
    fc.assert(
      fc.property(...two, fc.infiniteStream(fc.boolean()), (current, read, coin) => {
        const proposal = proposeChanges(current, read)
        const accepted = new Set([...allChangeIds(proposal)].filter(() => coin.next().value))
        const result = applyProposal(current, proposal, accepted)
        expect(responsibilityListSchema.parse(result)).toEqual(result)
        const after = new Map(flattenList(result).map((row) => [row.entryId, row]))
        expect(after.size).toBe(flattenList(result).length)
        const made = effectiveChanges(proposal, accepted)
        const gone = new Set(
          made.flatMap((c) =>
            c.kind === 'remove' ? [c.entryId, ...c.inside.map((row) => row.entryId)] : [],
          ),
        )
        const changed = new Set(made.filter((c) => c.kind === 'change').map((c) => c.entryId))
        const moved = new Set(made.filter((c) => c.kind === 'move').map((c) => c.entryId))
        for (const row of flattenList(current)) {
          const now = after.get(row.entryId)
          expect(now === undefined).toBe(gone.has(row.entryId))
          if (now && !changed.has(row.entryId)) expect(now.data).toEqual(row.data)
          if (now && !moved.has(row.entryId)) expect(now.parentId).toBe(row.parentId)
        }
        const added = made.filter((c) => c.kind === 'add')
        expect(after.size).toBe(flattenList(current).length - gone.size + added.length)
      }),
      RUNS,
    )
  })

  test('can be taken back, whatever was accepted', () => {
    fc.assert(
      fc.property(...two, fc.infiniteStream(fc.boolean()), (current, read, coin) => {
        const proposal = proposeChanges(current, read)
        const accepted = new Set([...allChangeIds(proposal)].filter(() => coin.next().value))
        const result = applyProposal(current, proposal, accepted)
        const moved = effectiveChanges(proposal, accepted).filter(({ kind }) => kind === 'move')
        const reversal = reversalOf(current, result, new Set(moved.map(({ entryId }) => entryId)))
        expect(reversalObstacles(result, reversal)).toEqual([])
        expect(revert(result, reversal)).toEqual(current)
      }),
      RUNS,
    )
  })

  test('is plain data with ids that are its own, and the same every time', () => {
    fc.assert(
      fc.property(...two, (current, read) => {
        const proposal = proposeChanges(current, read)
        expect(allChangeIds(proposal).size).toBe(proposal.changes.length + (proposal.title ? 1 : 0))
        const kept = JSON.parse(JSON.stringify(proposal)) as Proposal
        expect(kept).toEqual(proposal)
        expect(proposeChanges(current, read)).toEqual(proposal)
      }),
      RUNS,
    )
  })
})

test('the first import into an empty list is additions only', () => {
  fc.assert(
    fc.property(anyList('b'), (read) => {
      const proposal = proposeChanges(assembleList(null, []), read)
      expect(proposal.changes.every(({ kind }) => kind === 'add')).toBe(true)
      const result = applyProposal(assembleList(null, []), proposal, allChangeIds(proposal))
      const texts = (rows: EntryRow[]) =>
        rows.map(({ kind, data, privateData }) => ({ kind, data, privateData }))
      expect(texts(flattenList(result))).toEqual(texts(flattenList(read)))
    }),
    RUNS,
  )
})

/** Every field is the document's, except those it leaves blank throughout, guides and private ones it leaves blank. */
function expectSaid(row: EntryRow, got: EntryRow, all: readonly EntryRow[]) {
  const blank = (value: unknown) =>
    value === null || value === '' || (Array.isArray(value) && value.length === 0)
  for (const [field, value] of Object.entries({ ...row.data, ...row.privateData })) {
    const knows = all.some((other) => other.kind === row.kind && !blank(other.data[field]))
    if (field === 'guide' && value !== null && got.data.guide !== null) {
      for (const [part, text] of Object.entries(value as object))
        if (!blank(text)) expect((got.data.guide as Record<string, unknown>)[part]).toEqual(text)
    } else if (field === 'name' && row.kind === 'rosterSeat') {
      if (!blank(value)) expect(got.privateData?.name).toBe(value)
    } else if (field !== 'guide' && knows) expect(got.data[field]).toEqual(value)
  }
}
