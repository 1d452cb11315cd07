import { beforeAll, expect, test } from 'vitest'
import { memberAccess, systemAccess } from '@/lib/auth/access'
import { addEntry } from '@/lib/data/drafts/add-entry'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { moveEntry } from '@/lib/data/drafts/move-entry'
import { removeEntry } from '@/lib/data/drafts/remove-entry'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { applyImport } from '@/lib/data/imports/apply-import'
import { appliedBefore, loadHandWork } from '@/lib/data/imports/load-hand-work'
import { loadImport } from '@/lib/data/imports/load-import'
import { finishReading } from '@/lib/data/imports/reading'
import { startImport } from '@/lib/data/imports/start-import'
import { publishList } from '@/lib/data/publish'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { fingerprints } from '@/lib/domain/proposal/fingerprint'
import { undoesHandWork } from '@/lib/domain/proposal/hand-work'
import { proposalOf } from '@/lib/domain/proposal/proposal-of'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'

useDatabase()
const member = (jurisdictionCode: string) =>
  memberAccess({
    personId: '00000000-0000-4000-8000-000000000001',
    actor: '张三',
    jurisdictionCode,
    roles: ['editor'],
  })
const editor = member(A)
const foreigner = member(B)

function file(): ResponsibilityList {
  const list = smallList('甲')
  list.duties[0]!.statement += '，并指导乡镇'
  list.duties[0]!.items.push({
    ...list.duties[0]!.items[0]!,
    entryId: 'x',
    text: '托育机构备案',
    office: '人口股',
  })
  list.services[0]!.phone = '0898-1'
  return list
}

async function imported(list: ResponsibilityList): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(list))
  const upload = { fileName: '清单.docx', mediaType: 'application/octet-stream', bytes, part: null }
  const started = await startImport(editor, upload)
  if (started.status !== 'started') throw new Error(started.status)
  await finishReading(editor, started.id, { list, warnings: [], unplaced: [] })
  return started.id
}

async function proposed(id: string) {
  const { run, draft } = (await loadImport(editor, id))!
  const proposal = proposalOf(run, draft!.list)
  const work = await loadHandWork(editor, draft!.editionId)
  return { proposal, held: undoesHandWork(proposal, draft!.list, work.hand, work.removedRows) }
}

beforeAll(async () => {
  await publishList(systemAccess(A, 'test'), { list: smallList('甲'), reason: '入库', basis: '测试' })
})

test('the same file again would undo only what was done by hand, and all of that is held', async () => {
  const first = await imported(file())
  expect(await appliedBefore(editor, first)).toBeNull()
  const { proposal } = await proposed(first)
  expect((await proposed(first)).held.size).toBe(0)
  const accepted = fingerprints(proposal)
  expect((await applyImport(editor, { importId: first, accepted, declined: [] })).status).toBe('applied')

  const { edition, list, versions } = (await loadDraft(editor))!
  const editionId = edition.id
  const [duty, service] = [list.duties[0]!, list.services[0]!]
  const { entryId, source: _, ...data } = service
  const version = versions.get(entryId)!
  await reviseEntry(editor, { editionId, entryId, version, data: { ...data, phone: '0898-2' } })
  const added = { text: '手工加的', office: null, remark: null }
  await addEntry(editor, { editionId, kind: 'workItem', parentId: duty.entryId, data: added })
  const gone = duty.items.at(-1)!.entryId
  await removeEntry(editor, { editionId, entryId: gone, version: versions.get(gone)! })
  const up = duty.items[1]!.entryId
  await moveEntry(editor, { editionId, entryId: up, seenIn: duty.entryId, to: { step: -1 } })

  const again = await imported(file())
  expect(await appliedBefore(editor, again)).toBeInstanceOf(Date)
  const { proposal: second, held } = await proposed(again)
  expect(new Set(second.changes.map(({ kind }) => kind))).toEqual(
    new Set(['add', 'change', 'move', 'remove']),
  )
  expect(second.changes.filter(({ id }) => !held.has(id))).toEqual([])

  const later = file()
  later.boundaries[0]!.shares[0]!.responsibility = '牵头负责'
  later.duties[0]!.statement = '负责公共场所卫生和饮用水卫生'
  const { proposal: third, held: kept } = await proposed(await imported(later))
  const free = third.changes.filter(({ id }) => !kept.has(id))
  expect(free.map(({ entryKind, kind }) => `${kind} ${entryKind}`)).toEqual(
    expect.arrayContaining(['change duty', 'change share']),
  )
  expect(free).toHaveLength(2)
})

test('what was edited and set back is not held', async () => {
  const { edition, list, versions } = (await loadDraft(editor))!
  const { entryId, source: _, ...data } = list.services[0]!
  const revise = (version: number, phone: string) =>
    reviseEntry(editor, { editionId: edition.id, entryId, version, data: { ...data, phone } })
  await revise(versions.get(entryId)!, '0898-1')
  const { proposal, held } = await proposed(await imported({ ...file(), services: [] }))
  expect([...held].filter((id) => id.endsWith(entryId))).toEqual([])
  expect(proposal.changes.length).toBeGreaterThan(0)
})

test('another bureau sees none of it', async () => {
  const id = await imported(file())
  expect(await appliedBefore(foreigner, id)).toBeNull()
  const { edition } = (await loadDraft(editor))!
  const { hand, removedRows } = await loadHandWork(foreigner, edition.id)
  expect([hand.fields.size, hand.moved.size, hand.removed.size, removedRows.length]).toEqual([0, 0, 0, 0])
})
