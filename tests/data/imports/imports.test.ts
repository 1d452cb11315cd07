import { beforeAll, describe, expect, test } from 'vitest'
import { memberAccess, systemAccess } from '@/lib/auth/access'
import { findAuditBreak } from '@/lib/data/audit'
import { listRemoved } from '@/lib/data/drafts/list-removed'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { applyImport } from '@/lib/data/imports/apply-import'
import { discardImport } from '@/lib/data/imports/discard-import'
import { listImports, loadImport, loadImportFile } from '@/lib/data/imports/load-import'
import { failReading, finishReading, reportReading } from '@/lib/data/imports/reading'
import { startImport } from '@/lib/data/imports/start-import'
import { undoImport } from '@/lib/data/imports/undo-import'
import { publishList } from '@/lib/data/publish'
import type { Access } from '@/lib/domain/access'
import { flattenList } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { fingerprints } from '@/lib/domain/proposal/fingerprint'
import { proposalOf } from '@/lib/domain/proposal/proposal-of'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'

const database = useDatabase()
const member = (jurisdictionCode: string, role: 'editor' | 'reviewer' = 'editor') =>
  memberAccess({
    personId: '00000000-0000-4000-8000-000000000001',
    actor: '张三',
    jurisdictionCode,
    roles: [role],
  })
const editor = member(A)
const foreigner = member(B)
const bytes = new TextEncoder().encode('the file')
const upload = { fileName: '清单.docx', mediaType: 'application/octet-stream', bytes, part: null }

beforeAll(async () => {
  await publishList(systemAccess(A, 'test'), { list: smallList('甲'), reason: '入库', basis: '测试' })
})

async function imported(access: Access, list: ResponsibilityList, more: object = {}): Promise<string> {
  const started = await startImport(access, { ...upload, ...more })
  if (started.status !== 'started') throw new Error(started.status)
  await finishReading(access, started.id, { list, warnings: [], unplaced: [] })
  return started.id
}

/** All changes of the import as a person sees them now, but for those `leave` leaves out. */
async function seen(access: Access, id: string, leave: (changeId: string) => boolean = () => false) {
  const loaded = await loadImport(access, id)
  const all = fingerprints(proposalOf(loaded!.run, loaded!.draft!.list))
  const declined = [...all.keys()].filter(leave)
  for (const left of declined) all.delete(left)
  return { importId: id, accepted: all, declined }
}

/** The published list as next year's file says it: an item reworded, another added, the service gone. */
function nextYear(): ResponsibilityList {
  const list = smallList('甲')
  const [duty] = list.duties
  duty!.items[0]!.text = '发放、注销卫生许可证'
  duty!.items.push({ ...duty!.items[1]!, entryId: 'x', text: '托育机构备案', office: null })
  list.plans[0]!.roster[0]!.name = '李四'
  list.services[0] = { ...list.services[0]!, name: '孕前优生检查', content: '免费检查', agency: '妇幼保健院' }
  return list
}

const texts = (list: ResponsibilityList) =>
  flattenList(list).map(({ kind, data, privateData }) => ({ kind, data, privateData }))

describe('an import', () => {
  test('is kept with its file and waits as a proposal, seen by its bureau alone', async () => {
    const started = await startImport(editor, upload)
    if (started.status !== 'started') throw new Error(started.status)
    await reportReading(editor, started.id, 40)
    expect((await loadImport(editor, started.id))?.run).toMatchObject({
      state: 'reading',
      progress: 40,
      size: 8,
    })
    // Another bureau's hand does not reach it.
    await finishReading(foreigner, started.id, { list: smallList('乙'), warnings: [], unplaced: [] })
    await failReading(foreigner, started.id, 'x')
    expect((await loadImport(editor, started.id))?.run.state).toBe('reading')
    const unplaced = [
      { text: '附件4', kind: 'note' as const, place: { block: 0, row: null, label: '第1段' } },
    ]
    await finishReading(editor, started.id, { list: nextYear(), warnings: [], unplaced })
    const loaded = await loadImport(editor, started.id)
    expect(loaded?.run).toMatchObject({ state: 'ready', unplaced, fileName: '清单.docx' })
    expect(await loadImportFile(editor, started.id)).toMatchObject({
      fileName: '清单.docx',
      bytes: new Uint8Array(bytes),
    })
    expect(await loadImport(foreigner, started.id)).toBeNull()
    expect(await loadImportFile(foreigner, started.id)).toBeNull()
    expect((await listImports(foreigner)).map(({ id }) => id)).not.toContain(started.id)
    expect(await loadImport(editor, 'not-an-id')).toBeNull()
    expect(await discardImport(foreigner, started.id)).toBe(false)
    expect(await discardImport(editor, started.id)).toBe(true)
    expect((await listImports(editor))[0]).toMatchObject({ id: started.id, state: 'discarded' })
  })

  test('whose process died says so', async () => {
    const started = await startImport(editor, upload)
    if (started.status !== 'started') throw new Error(started.status)
    const owner = await database.connect('superuser')
    await owner.query(`UPDATE import_run SET alive_at = now() - interval '1 minute' WHERE id = $1`, [
      started.id,
    ])
    expect((await loadImport(editor, started.id))?.run).toMatchObject({
      state: 'failed',
      failure: '未完成，请重新上传',
    })
  })

  test('is applied whole, with an audit entry for each change, and taken back whole', async () => {
    const before = await loadDraft(editor)
    const id = await imported(editor, nextYear())
    expect(await applyImport(foreigner, await seen(editor, id))).toEqual({ status: 'missing' })
    expect(await applyImport(editor, await seen(editor, id))).toMatchObject({ status: 'applied' })
    const after = await loadDraft(editor)
    expect(texts(after!.list)).toEqual(texts(nextYear()))
    expect(after?.list.duties[0]?.entryId).toBe(before?.list.duties[0]?.entryId)
    expect(after?.list.duties[0]?.items[2]?.entryId).toMatch(/^[a-z2-7]{10}$/)
    expect(after!.edition.version).toBeGreaterThan(before!.edition.version)
    expect((await loadImport(editor, id))?.run).toMatchObject({ state: 'applied', declined: [] })
    expect(await applyImport(editor, { importId: id, accepted: new Map(), declined: [] })).toEqual({
      status: 'closed',
    })

    const owner = await database.connect('superuser')
    const { rows } = await owner.query<{ action: string; field: string | null; after: unknown }>(
      `SELECT action, field, after FROM audit_entry WHERE chain = $1 ORDER BY sequence`,
      [A],
    )
    const since = rows.slice(rows.findLastIndex(({ action }) => action === 'import:apply'))
    expect(since.map(({ action }) => action).sort()).toEqual(
      ['import:apply', 'entry:revise', 'entry:add', 'entry:add', 'entry:remove', 'entry:revise'].sort(),
    )
    expect(since.find(({ field }) => field === 'text')?.after).toBe('发放、注销卫生许可证')
    expect(JSON.stringify(rows)).not.toContain('李四')

    // What went can also come back alone, as if it had been removed by hand.
    const kept = await listRemoved(editor, after!.edition.id)
    expect(kept.map(({ title }) => title)).toEqual(['甲健康教育'])

    expect(await undoImport(foreigner, id)).toEqual({ status: 'missing' })
    expect(await undoImport(editor, id)).toEqual({ status: 'undone' })
    expect(await listRemoved(editor, after!.edition.id)).toEqual([])
    expect((await loadDraft(editor))?.list).toEqual(before?.list)
    expect(await undoImport(editor, id)).toEqual({ status: 'closed' })
    expect(await findAuditBreak(systemAccess(A, 'test'))).toBeNull()
    expect(await applyImport(editor, await seen(editor, id))).toMatchObject({ status: 'applied' })
    expect(await undoImport(editor, id)).toEqual({ status: 'undone' })
  })

  test('applied in part keeps what was declined', async () => {
    const before = await loadDraft(editor)
    const id = await imported(editor, nextYear())
    const decision = await seen(editor, id, (changeId) => !changeId.startsWith('change:'))
    expect(await applyImport(editor, decision)).toEqual({ status: 'applied', made: 2 })
    const { run } = (await loadImport(editor, id))!
    expect(run.declined.map(({ kind }) => kind).sort()).toEqual(['add', 'add', 'remove'])
    const after = await loadDraft(editor)
    expect(after?.list.services).toEqual(before?.list.services)
    expect(await undoImport(editor, id)).toEqual({ status: 'undone' })
  })

  test('does not write over what was edited since it was looked at', async () => {
    const id = await imported(editor, nextYear())
    const decision = await seen(editor, id, (changeId) => changeId.startsWith('remove:'))
    const draft = (await loadDraft(editor))!
    const item = draft.list.duties[0]!.items[0]!
    const edit = {
      editionId: draft.edition.id,
      entryId: item.entryId,
      version: draft.versions.get(item.entryId)!,
      data: { text: '发放卫生许可证（改）', office: item.office, remark: item.remark },
    }
    expect((await reviseEntry(editor, edit)).status).toBe('saved')
    const result = await applyImport(editor, decision)
    expect(result).toEqual({ status: 'stale', changeIds: [`change:${item.entryId}`] })
    const now = (await loadDraft(editor))!
    expect(now.list.duties[0]?.items).toHaveLength(2)
    expect(now.list.duties[0]?.items[0]?.text).toBe('发放卫生许可证（改）')
    // What was not ticked is remembered, what was edited since the upload is known.
    const { run } = (await loadImport(editor, id))!
    expect(run.unticked).toEqual(decision.declined)
    expect(run.base[item.entryId]).toBe(edit.version)
    expect(now.versions.get(item.entryId)).toBe(edit.version + 1)
    // Looked at anew it can be applied, and not taken back once an entry it wrote has been edited.
    expect((await applyImport(editor, await seen(editor, id))).status).toBe('applied')
    const applied = (await loadDraft(editor))!
    const again = {
      ...edit,
      version: applied.versions.get(item.entryId)!,
      data: { ...edit.data, text: '又改' },
    }
    expect((await reviseEntry(editor, again)).status).toBe('saved')
    expect(await undoImport(editor, id)).toEqual({ status: 'edited', names: ['又改'] })
    expect((await loadDraft(editor))?.list.duties[0]?.items[0]?.text).toBe('又改')
  })

  test('two who apply it at once: one does', async () => {
    const id = await imported(editor, smallList('丙'))
    const decision = await seen(editor, id)
    const results = await Promise.all([applyImport(editor, decision), applyImport(editor, decision)])
    expect(results.map(({ status }) => status).sort()).toEqual(['applied', 'closed'])
  })

  test('into an empty bureau gives the document with the ids it would always have', async () => {
    const id = await imported(foreigner, smallList('乙'))
    expect((await applyImport(foreigner, await seen(foreigner, id))).status).toBe('applied')
    const draft = (await loadDraft(foreigner))!
    expect(texts(draft.list)).toEqual(texts(smallList('乙')))
    expect(draft.list.title).toBe('乙责任清单')
    expect(await undoImport(foreigner, id)).toEqual({ status: 'undone' })
    expect(flattenList((await loadDraft(foreigner))!.list)).toEqual([])
    expect((await loadDraft(foreigner))!.list.title).toBeNull()
  })

  test('cannot be made or applied by who may not edit', async () => {
    const reviewer = member(A, 'reviewer')
    await expect(startImport(reviewer, upload)).rejects.toThrow()
    const id = await imported(editor, smallList('丁'))
    const before = await loadDraft(editor)
    await expect(applyImport(reviewer, await seen(editor, id))).rejects.toThrow()
    expect(await loadDraft(editor)).toEqual(before)
  })
})
