import { beforeAll, describe, expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { loadEdition } from '@/lib/data/editions'
import { listNotifications } from '@/lib/data/notifications'
import { loadOverview } from '@/lib/data/overview'
import { withAccess } from '@/lib/data/with-access'
import { withdrawEdition } from '@/lib/data/withdraw'
import { addComment, listComments, settleComment } from '@/lib/data/workflow/comments'
import { approveDraft, returnDraft, scheduleDraft } from '@/lib/data/workflow/decide'
import { loadReview } from '@/lib/data/workflow/load-review'
import { approveAndPublish } from '@/lib/data/workflow/publish'
import { refusalIn } from '@/lib/data/workflow/refusals'
import { restoreEdition } from '@/lib/data/workflow/restore'
import { discardDraft, submitDraft } from '@/lib/data/workflow/submit'
import type { Access } from '@/lib/domain/access'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import { A, B, useDatabase } from '../../support/database'
import { changedDraft, member, publishFirst, REASON, seen, working } from './people'

useDatabase()
let editor: Access
let reviewer: Access
let foreign: Access
let editionId: string
let entryId: string

beforeAll(async () => {
  editor = await member(A, 'editor')
  reviewer = await member(A, 'reviewer')
  foreign = await member(B, 'reviewer')
  await publishFirst(A)
  await publishFirst(B)
  editionId = (await changedDraft(editor, '新')).editionId
  entryId = (await loadEdition(editor, A, 1))?.list?.services[0]?.entryId ?? ''
})

describe('comments', () => {
  test('stand on an entry or on the draft, with the name the entry had', async () => {
    expect(await addComment(reviewer, { editionId, entryId, body: '名称不妥' })).toBeTruthy()
    expect(await addComment(editor, { editionId, entryId: null, body: '请审' })).toBeTruthy()
    expect(await listComments(editor, editionId)).toMatchObject([
      { entryId, title: '新服务', body: '名称不妥', actor: reviewer.actor, resolvedAt: null },
      { entryId: null, title: null, body: '请审', actor: editor.actor },
    ])
  })

  test('can be made on an entry that the draft removes', async () => {
    await withAccess(editor, (tx) => tx.entry.deleteMany({ where: { editionId, entryId } }))
    expect(await addComment(reviewer, { editionId, entryId, body: '为什么删' })).toBeTruthy()
    const [, , comment] = await listComments(reviewer, editionId)
    expect(comment?.title).toBe('甲健康教育')
  })

  test('are settled and opened again, with the name of who did', async () => {
    const [comment] = await listComments(editor, editionId)
    await settleComment(editor, comment!.id, true)
    await settleComment(reviewer, comment!.id, true)
    expect((await listComments(editor, editionId))[0]).toMatchObject({ resolvedActor: editor.actor })
    await settleComment(reviewer, comment!.id, false)
    expect((await listComments(editor, editionId))[0]).toMatchObject({
      resolvedAt: null,
      resolvedActor: null,
    })
  })

  test('are another bureau’s business in no way', async () => {
    const [comment] = await listComments(editor, editionId)
    expect(await listComments(foreign, editionId)).toEqual([])
    expect(await addComment(foreign, { editionId, entryId: null, body: 'x' })).toBeNull()
    expect(await settleComment(foreign, comment!.id, true)).toBeNull()
    expect(await listComments(editor, editionId)).toHaveLength(3)
  })

  test('are not added to what is published', async () => {
    const { head } = (await loadEdition(editor, A, 1))!
    expect(await addComment(reviewer, { editionId: head.id, entryId: null, body: 'x' })).toBeNull()
  })
})

describe('an old edition', () => {
  test('is not restored over a draft that is open, nor when it never was', async () => {
    expect(await restoreEdition(editor, 1)).toMatchObject({ status: 'blocked' })
    await discardDraft(editor, await seen(editor))
    expect(await restoreEdition(editor, 9)).toMatchObject({ status: 'blocked' })
    await expect(openDraft(reviewer, { from: 1 })).rejects.toThrow()
  })

  test('is withdrawn only as the one that was meant, and then restored as a draft alone', async () => {
    expect(await withdrawEdition(reviewer, '有误', 2)).toBeNull()
    expect(await withdrawEdition(foreign, '有误', 2)).toBeNull()
    expect(await withdrawEdition(reviewer, '有误', 1)).toMatchObject({ state: 'withdrawn' })
    expect(await restoreEdition(editor, 1)).toMatchObject({ status: 'done' })
    expect(await working(editor)).toMatchObject({ state: 'draft' })
    expect(await loadEdition(editor, A, 1)).toMatchObject({ list: null })
    expect(await loadOverview(editor, '2026-11-28')).toMatchObject({ published: null, withdrawn: 1 })
  })

  test('is what the draft is compared with, as long as none is in force', async () => {
    const { id } = await working(editor)
    const review = await loadReview(reviewer)
    expect(review?.base).toMatchObject({ number: 1, isInForce: false })
    expect(compareLists(review!.base!.list, review!.draft.list, { withPrivate: true }).parts).toEqual([])
    await withAccess(editor, (tx) => tx.entry.deleteMany({ where: { editionId: id, entryId } }))
    expect(await addComment(reviewer, { editionId: id, entryId, body: '为什么删' })).toBeTruthy()
    expect(await submitDraft(editor, { ...(await seen(editor)), ...REASON })).toMatchObject({
      status: 'done',
    })
    const [told] = await listNotifications(reviewer, 1)
    expect(told?.text).toContain('与第1版相比，删除 1 项')
  })

  test('is approved in spite of open comments only by somebody who knows of all of them', async () => {
    const on = await seen(reviewer)
    const refused = { status: 'blocked', message: expect.stringContaining('还有 1 条意见没有解决') }
    expect(await approveDraft(reviewer, on)).toMatchObject(refused)
    expect(await approveAndPublish(reviewer, on)).toMatchObject(refused)
    const later = new Date(Date.now() + 3_600_000)
    expect(await scheduleDraft(reviewer, { ...on, at: later, now: new Date() })).toMatchObject(refused)
    await addComment(reviewer, { editionId: on.editionId, entryId: null, body: '再看看' })
    expect(await approveDraft(reviewer, { ...on, unsettledKnown: 1 })).toMatchObject({ status: 'blocked' })
    expect(await approveDraft(reviewer, { ...on, unsettledKnown: 2 })).toMatchObject({ status: 'done' })
    await returnDraft(reviewer, { ...(await seen(reviewer)), reason: '见意见' })
    await discardDraft(editor, await seen(editor))
    expect(await restoreEdition(editor, 1)).toMatchObject({ status: 'done' })
  })
})

test('what the database refuses is said in words; a bug stays a bug', async () => {
  const where = { jurisdictionCode: A, number: null }
  const attempt = (access: Access, data: object) =>
    withAccess(access, (tx) => tx.edition.updateMany({ where, data })).catch((error: unknown) => error)
  const system = systemAccess(A, 'test')
  expect(refusalIn(await attempt(system, { state: 'approved' }))).toContain('状态刚才变了')
  expect(refusalIn(await attempt(system, { state: 'submitted' }))).toContain('调整原因')
  expect(refusalIn(await attempt(reviewer, { title: 'x' }))).toContain('没有做这件事的权限')
  expect(refusalIn(await attempt(system, { counts: 'x', state: null }))).toBeNull()
  expect(refusalIn(new Error('RL001'))).toBeNull()
})
