import { beforeAll, expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { findAuditBreak } from '@/lib/data/audit'
import { addEntry } from '@/lib/data/drafts/add-entry'
import { listRemoved } from '@/lib/data/drafts/list-removed'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { mergeEntries } from '@/lib/data/drafts/merge-entries'
import { moveEntry } from '@/lib/data/drafts/move-entry'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { removeEntry } from '@/lib/data/drafts/remove-entry'
import { restoreEntry } from '@/lib/data/drafts/restore-entry'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { splitEntry } from '@/lib/data/drafts/split-entry'
import { A, useDatabase } from '../../support/database'

// Several people at once, each on a connection of their own, doing whatever comes to mind to the same draft.
const database = useDatabase()
const people = ['甲', '乙', '丙', '丁'].map((name) => systemAccess(A, name))
let editionId: string

beforeAll(async () => {
  const [first] = people
  editionId = await openDraft(first!)
  for (let nth = 1; nth <= 4; nth++) {
    const duty = await addEntry(first!, {
      editionId,
      kind: 'duty',
      parentId: null,
      data: { number: `${nth}`, statement: `职责${nth}` },
    })
    for (let item = 1; item <= 3 && duty.status === 'saved'; item++)
      await addEntry(first!, {
        editionId,
        kind: 'workItem',
        parentId: duty.entryId,
        data: itemOf(`事项${nth}.${item}`),
      })
  }
})

const itemOf = (text: string) => ({ text, office: null, remark: null })

/** Numbers from a seed, the same in every run. */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

async function doSomething(access: (typeof people)[number], choose: (below: number) => number) {
  const { list, versions } = (await loadDraft(access))!
  const duties = list.duties
  const duty = duties[choose(duties.length)]
  const item = duty?.items[choose(duty.items.length)]
  const removed = await listRemoved(access, editionId)
  const target = item ?? duty
  const kind = choose(8)
  if (!duty || kind === 0)
    return addEntry(access, {
      editionId,
      kind: 'duty',
      parentId: null,
      behind: duty?.entryId,
      data: { number: null, statement: '新' },
    })
  if (kind === 1)
    return addEntry(access, {
      editionId,
      kind: 'workItem',
      parentId: duty.entryId,
      behind: item?.entryId,
      data: itemOf('新'),
    })
  const at = { editionId, entryId: target!.entryId, version: versions.get(target!.entryId)! }
  if (kind === 2) return removeEntry(access, at)
  if (kind === 3 && removed.length > 0)
    return restoreEntry(access, { editionId, removedId: removed[choose(removed.length)]!.id })
  if (kind === 4 && item) return splitEntry(access, { ...at, pieces: ['上', '下'] })
  if (kind === 5 && item) {
    const next = duty.items[duty.items.indexOf(item) + 1]
    if (next)
      return mergeEntries(access, { ...at, nextId: next.entryId, nextVersion: versions.get(next.entryId)! })
  }
  if (kind === 6 && item) {
    const { entryId } = duties[choose(duties.length)]!
    return moveEntry(access, { ...at, seenIn: duty.entryId, to: { parentId: entryId, index: choose(4) } })
  }
  if (kind === 7 && item) return reviseEntry(access, { ...at, data: itemOf(`改${choose(1000)}`) })
  return moveEntry(access, { ...at, seenIn: item ? duty.entryId : null, to: { index: choose(6) } })
}

test('the tree holds, whatever several people do at once', { timeout: 120_000 }, async () => {
  const results = await Promise.all(
    people.map(async (person, nth) => {
      const choose = random(nth + 7)
      const statuses: string[] = []
      for (let turn = 0; turn < 40; turn++) statuses.push((await doSomething(person, choose)).status)
      return statuses
    }),
  )
  const all = new Set(results.flat())
  expect(results.flat()).toHaveLength(160)
  expect(all).toContain('saved')
  expect(
    [...all].filter((status) => ['stale', 'missing', 'elsewhere', 'not-next'].includes(status)).length,
  ).toBeGreaterThan(0)

  const raw = await database.connect('superuser')
  const { rows } = await raw.query(
    `SELECT entry_id AS id, parent_id AS parent, kind, position FROM entry WHERE edition_id = $1 ORDER BY position`,
    [editionId],
  )
  expect(new Set(rows.map((row) => row.position)).size, 'no two stand in one place').toBe(rows.length)
  const seen = new Set<string>()
  for (const row of rows) {
    if (row.parent) expect(seen.has(row.parent), 'parents before children').toBe(true)
    seen.add(row.id)
  }
  const { list } = (await loadDraft(people[0]!))!
  expect(list.duties.length + list.duties.flatMap((duty) => duty.items).length).toBe(rows.length)
  const { rows: heads } = await raw.query('SELECT counts FROM edition WHERE id = $1', [editionId])
  expect(heads[0].counts.duties).toBe(list.duties.length)
  expect(await findAuditBreak(people[0]!)).toBeNull()
})

test('of two saves of one entry at once, one is told that it is stale', async () => {
  const { list, versions } = (await loadDraft(people[0]!))!
  const { entryId } = list.duties[0]!
  const save = (nth: number) =>
    reviseEntry(people[nth]!, {
      editionId,
      entryId,
      version: versions.get(entryId)!,
      data: { number: null, statement: `第${nth}人` },
    })
  const results = await Promise.all([0, 1, 2, 3].map(save))
  expect(results.map((result) => result.status).sort()).toEqual(['saved', 'stale', 'stale', 'stale'])
})
