import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { findAuditBreak } from '@/lib/data/audit'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { reviseTitle } from '@/lib/data/drafts/revise-title'
import { listEditions, loadCurrentEdition } from '@/lib/data/editions'
import { listNotifications } from '@/lib/data/notifications'
import { withAccess } from '@/lib/data/with-access'
import { approveDraft, returnDraft, scheduleDraft, unschedule } from '@/lib/data/workflow/decide'
import { approveAndPublish, publishEdition } from '@/lib/data/workflow/publish'
import { listEditionRecords, listSignatures } from '@/lib/data/workflow/signatures'
import { discardDraft, submitDraft, takeBack } from '@/lib/data/workflow/submit'
import type { StepOn } from '@/lib/data/workflow/take-step'
import type { Access } from '@/lib/domain/access'
import { A, B, useDatabase } from '../../support/database'
import { changedDraft, member, publishFirst, REASON, seen, working } from './people'

useDatabase()
type Person = Access & { personId: string }
let editor: Person
let reviewer: Person
let foreignEditor: Person
let foreignReviewer: Person
let administrator: Person
let on: StepOn

beforeAll(async () => {
  editor = await member(A, 'editor')
  reviewer = await member(A, 'reviewer')
  administrator = await member(A, 'administrator')
  foreignEditor = await member(B, 'editor')
  foreignReviewer = await member(B, 'reviewer')
  await publishFirst(A)
  await publishFirst(B)
})
beforeEach(async () => {
  const raw = systemAccess(A, 'test')
  const left = await withAccess(raw, (tx) =>
    tx.edition.findFirst({ where: { jurisdictionCode: A, number: null } }),
  )
  if (left && !['draft', 'returned'].includes(left.state))
    await returnDraft(raw, { ...(await seen(raw)), reason: '重来' })
  if (left) await discardDraft(raw, await seen(raw))
  on = await changedDraft(editor, String(Math.random()))
})

const submit = async () =>
  expect(await submitDraft(editor, { ...on, ...REASON })).toMatchObject({ status: 'done' })
const LATER = new Date(Date.now() + 3_600_000)
const now = new Date()

describe('the whole way', () => {
  test('the steps of a draft whose list was renamed, and named back, are its steps alone', async () => {
    const steps = await listSignatures(editor, on.editionId)
    const { editionId } = on
    const was = (await loadDraft(editor))!.edition.title
    const renamed = { editionId, before: was, title: '责任清单（2026年版）' }
    expect(await reviseTitle(editor, renamed)).toEqual({ status: 'saved' })
    const back = { editionId, before: renamed.title, title: was }
    expect(await reviseTitle(editor, back)).toEqual({ status: 'saved' })
    expect(await listSignatures(editor, editionId)).toEqual(steps)
    expect(steps.map(({ action }) => action)).toEqual(['edition:draft'])
  })

  test('submit, return with a reason, submit again, approve, publish', async () => {
    await submit()
    expect(await returnDraft(reviewer, { ...(await seen(reviewer)), reason: '电话不对' })).toMatchObject({
      status: 'done',
    })
    expect(await working(editor)).toMatchObject({ state: 'returned' })
    expect(await submitDraft(editor, { ...(await seen(editor)), ...REASON })).toMatchObject({
      status: 'done',
    })
    expect(await approveDraft(reviewer, await seen(reviewer))).toMatchObject({ status: 'done' })
    const { id } = await working(reviewer)
    const before = await loadCurrentEdition(publicAccess(), A)
    const published = await publishEdition(reviewer, id)
    expect(published).toMatchObject({
      status: 'done',
      head: {
        number: before!.head.number! + 1,
        previousDigest: before!.head.digest,
        selfApproved: false,
        ...REASON,
      },
    })
    const [record] = await listEditionRecords(reviewer)
    expect(record?.head.summary).toEqual({
      titleChanged: false,
      parts: { services: { added: 0, removed: 0, moved: 0, changed: 1, cosmetic: 0 } },
    })
    expect(record?.signatures.map(({ action, actor, note }) => [action, actor, note])).toEqual([
      ['edition:draft', editor.actor, null],
      ['edition:submit', editor.actor, REASON.reason],
      ['edition:return', reviewer.actor, '电话不对'],
      ['edition:submit', editor.actor, REASON.reason],
      ['edition:approve', reviewer.actor, null],
      ['edition:publish', reviewer.actor, null],
    ])
    expect((await listNotifications(editor, 20)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['edition:returned', 'edition:approved', 'edition:published']),
    )
    expect((await listNotifications(reviewer, 20)).map(({ kind }) => kind)).toContain('edition:submitted')
    expect(await listNotifications(foreignReviewer, 20)).toEqual([])
    expect(await findAuditBreak(systemAccess(A, 'test'))).toBeNull()
  })

  test('what the public sees changes with publication alone, and wholly', async () => {
    const name = async () => (await loadCurrentEdition(publicAccess(), A))?.list.services[0]?.name
    const before = await name()
    await submit()
    expect(await name()).toBe(before)
    expect(await approveAndPublish(reviewer, await seen(reviewer))).toMatchObject({ status: 'done' })
    expect(await name()).not.toBe(before)
    expect((await listEditions(publicAccess(), A)).filter(({ state }) => state === 'published')).toHaveLength(
      1,
    )
  })

  test('what belonged to the draft alone ends with it', async () => {
    const key = { jurisdictionCode: A, editionId: on.editionId }
    await withAccess(editor, async (tx) => {
      await tx.removedEntry.create({
        data: { ...key, entryId: 'x', part: 'services', title: 'x', rows: [], actor: 'x' },
      })
      await tx.presence.create({ data: { ...key, part: 'services', personId: editor.personId, name: 'x' } })
      await tx.previewLink.create({
        data: { ...key, tokenHash: on.editionId, label: 'x', actor: 'x', expiresAt: LATER },
      })
    })
    await submit()
    await approveAndPublish(reviewer, await seen(reviewer))
    await withAccess(editor, async (tx) => {
      expect(await tx.removedEntry.count({ where: key })).toBe(0)
      expect(await tx.presence.count({ where: key })).toBe(0)
      expect(await tx.previewLink.count({ where: { ...key, revokedAt: null } })).toBe(0)
    })
  })
})

describe('submitting', () => {
  test.each([{ reason: ' ' }, { basis: '' }])('without %j is refused', async (blank) => {
    const result = await submitDraft(editor, { ...on, ...REASON, ...blank })
    expect(result).toEqual({ status: 'blocked', message: '请写明调整原因和调整依据。' })
    expect(await working(editor)).toMatchObject({ state: 'draft' })
  })

  test('a draft that changes nothing is told so', async () => {
    await discardDraft(editor, on)
    await openDraft(editor)
    const result = await submitDraft(editor, { ...(await seen(editor)), ...REASON })
    expect(result).toMatchObject({ status: 'blocked', message: expect.stringContaining('完全一样') })
  })

  test('can be taken back until somebody decided', async () => {
    await submit()
    expect(await takeBack(editor, await seen(editor))).toMatchObject({ status: 'done' })
    expect(await working(editor)).toMatchObject({ state: 'draft', submittedBy: null })
    on = await seen(editor)
    await submit()
    await approveDraft(reviewer, await seen(reviewer))
    expect(await takeBack(editor, await seen(editor))).toMatchObject({ status: 'blocked' })
  })
})

describe('a step on what has changed since is stale and changes nothing', () => {
  test('approving what was taken back and submitted anew', async () => {
    await submit()
    const saw = await seen(reviewer)
    await takeBack(editor, saw)
    on = await seen(editor)
    await submit()
    expect(await approveDraft(reviewer, saw)).toMatchObject({ status: 'stale' })
    expect(await working(reviewer)).toMatchObject({ state: 'submitted', approvedBy: null })
  })

  test('publishing twice makes one edition', async () => {
    await submit()
    await approveDraft(reviewer, await seen(reviewer))
    const count = (await listEditions(publicAccess(), A)).length
    const results = await Promise.all([1, 2, 3].map(() => publishEdition(reviewer, on.editionId)))
    expect(results.map(({ status }) => status).sort()).toEqual(['done', 'stale', 'stale'])
    expect(await listEditions(publicAccess(), A)).toHaveLength(count + 1)
  })
})

type Try = (access: Access, on: StepOn) => Promise<{ status: string }>
const STEPS: [
  name: string,
  state: 'draft' | 'submitted' | 'approved' | 'scheduled',
  step: Try,
  who: 'editor' | 'reviewer',
][] = [
  ['submit', 'draft', (access, at) => submitDraft(access, { ...at, ...REASON }), 'editor'],
  ['discard', 'draft', discardDraft, 'editor'],
  ['take back', 'submitted', takeBack, 'editor'],
  ['return', 'submitted', (access, at) => returnDraft(access, { ...at, reason: 'r' }), 'reviewer'],
  ['approve', 'submitted', approveDraft, 'reviewer'],
  ['approve and publish', 'submitted', approveAndPublish, 'reviewer'],
  ['schedule', 'submitted', (access, at) => scheduleDraft(access, { ...at, at: LATER, now }), 'reviewer'],
  [
    'publish',
    'approved',
    (access, at) => publishEdition(access, at.editionId, at.editionVersion),
    'reviewer',
  ],
  ['unschedule', 'scheduled', unschedule, 'reviewer'],
]

describe.each(STEPS)('%s', (_name, state, step, who) => {
  const stand = async () => {
    if (state === 'draft') return
    await submit()
    if (state === 'approved') await approveDraft(reviewer, await seen(reviewer))
    if (state === 'scheduled') await scheduleDraft(reviewer, { ...(await seen(reviewer)), at: LATER, now })
  }

  test('is refused to everybody who may not, here and from elsewhere, and then done by who may', async () => {
    await stand()
    const at = await seen(editor)
    const wrong = [who === 'editor' ? reviewer : editor, administrator, foreignEditor, foreignReviewer]
    for (const access of wrong) {
      expect(['blocked', 'stale']).toContain((await step(access, at)).status)
      expect(await seen(editor)).toEqual(at)
    }
    expect(await step(who === 'editor' ? editor : reviewer, at)).toMatchObject({ status: 'done' })
  })
})

test('a time that has passed is no time to publish at', async () => {
  await submit()
  const result = await scheduleDraft(reviewer, {
    ...(await seen(reviewer)),
    at: new Date(now.getTime() - 1),
    now,
  })
  expect(result).toMatchObject({ status: 'blocked', message: expect.stringContaining('已经过了') })
})

describe('one person alone', () => {
  test('cannot approve what they submitted, until the operator grants it; then it is marked', async () => {
    const alone = await member(A, 'editor', 'reviewer')
    await submitDraft(alone, { ...on, ...REASON })
    const at = await seen(alone)
    for (const step of [approveDraft, approveAndPublish])
      expect(await step(alone, at)).toMatchObject({
        status: 'blocked',
        message: expect.stringContaining('本人'),
      })
    const grant = (expiresAt: Date) =>
      withAccess(systemAccess(null, 'operator'), (tx) =>
        tx.selfApproval.create({
          data: {
            jurisdictionCode: A,
            personId: alone.personId,
            reason: '只有一人',
            grantedAt: new Date(0),
            expiresAt,
          },
        }),
      )
    await grant(new Date(Date.now() - 1000))
    expect(await approveDraft(alone, at)).toMatchObject({ status: 'blocked' })
    await grant(LATER)
    expect(await approveAndPublish(alone, at)).toMatchObject({ status: 'done', head: { selfApproved: true } })
    const signatures = await listSignatures(alone, on.editionId)
    expect(signatures.find(({ action }) => action === 'edition:approve')).toMatchObject({
      selfApproved: true,
    })
    expect((await loadCurrentEdition(publicAccess(), A))?.head.selfApproved).toBe(true)
  })
})
