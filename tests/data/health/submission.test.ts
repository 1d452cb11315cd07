import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { checkDraft } from '@/lib/data/health/check-lists'
import { submitChecked } from '@/lib/data/health/submit-checked'
import { waiveFindings } from '@/lib/data/health/waivers'
import { discardDraft, takeBack } from '@/lib/data/workflow/submit'
import { publishWithFaults } from '../../support/checked-bureaus'
import { A, B, useDatabase } from '../../support/database'
import { makeMember, type TestMember } from '../../support/members'
import { changedDraft, REASON, seen, working } from '../workflow/people'

useDatabase()
let editor: TestMember
let foreign: TestMember

beforeAll(async () => {
  await publishWithFaults()
  editor = await makeMember('editor-a', 'editor', A)
  foreign = await makeMember('editor-b', 'editor', B)
})
beforeEach(async () => {
  if (await checkDraft(editor.access)) await discardDraft(editor.access, await seen(editor.access))
})

const open = async () => (await checkDraft(editor.access))!.checked.open
const of = async (severity: string) => (await open()).filter((finding) => finding.severity === severity)
const submit = async (told: { errors?: number; errorsLeft?: string; warningsSeen?: number }) =>
  submitChecked(editor.access, {
    ...(await seen(editor.access)),
    ...REASON,
    errors: 0,
    errorsLeft: null,
    warningsSeen: 999,
    ...told,
  })

test('errors stop it until they are answered for, warnings until they are looked at', async () => {
  await changedDraft(editor.access, '改')
  const errors = (await of('error')).length
  const warnings = (await of('warning')).length
  expect(Math.min(errors, warnings)).toBeGreaterThan(1)
  expect(await submit({})).toEqual({ status: 'unhealthy', errors, warnings: 0 })
  expect(await submit({ errors, errorsLeft: ' ' })).toEqual({ status: 'unhealthy', errors, warnings: 0 })
  expect(await submit({ errors: errors - 1, errorsLeft: '等文件' })).toEqual({
    status: 'unhealthy',
    errors,
    warnings: 0,
  })
  expect(await submit({ warningsSeen: 0 })).toEqual({ status: 'unhealthy', errors, warnings })
  const answered = { errors, errorsLeft: '等文件' }
  expect(await submit({ ...answered, warningsSeen: 0 })).toEqual({ status: 'unhealthy', errors: 0, warnings })
  expect(await submit({ ...answered, warningsSeen: warnings - 1 })).toEqual({
    status: 'unhealthy',
    errors: 0,
    warnings,
  })
  expect((await working(editor.access)).state).toBe('draft')
  expect(await submit({ ...answered, warningsSeen: warnings })).toMatchObject({ status: 'done' })
  const { draft } = (await checkDraft(editor.access))!
  expect(draft.edition).toMatchObject({ state: 'submitted', errorsLeft: '等文件' })
  await takeBack(editor.access, await seen(editor.access))
})

test('errors left for later are errors again in the next draft; those waived are not, and need no answer', async () => {
  await changedDraft(editor.access, '再改')
  const errors = await of('error')
  expect(errors.length).toBeGreaterThan(0)
  await waiveFindings(editor.access, errors, '先按原文公布')
  expect(await submit({ errorsLeft: '不用说' })).toMatchObject({ status: 'done' })
  const { draft } = (await checkDraft(editor.access))!
  expect(draft.edition).toMatchObject({ state: 'submitted', errorsLeft: null })
  await takeBack(editor.access, await seen(editor.access))
})

test('the reasons hold for the next edition’s draft, and not for another bureau', async () => {
  await changedDraft(editor.access, '再改')
  expect(await of('error')).toEqual([])
  await openDraft(foreign.access)
  const theirs = (await checkDraft(foreign.access))!.checked
  expect(theirs.open.some(({ severity }) => severity === 'error')).toBe(true)
  expect(theirs.waived).toEqual([])
})

test('what was edited in between is not submitted unseen', async () => {
  const on = await changedDraft(editor.access, '三改')
  const told = { errors: 999, errorsLeft: '等文件', warningsSeen: 999 }
  const stale = { ...on, editionVersion: on.editionVersion - 1, ...REASON, ...told }
  expect(await submitChecked(editor.access, stale)).toMatchObject({ status: 'stale' })
  expect(await submitChecked(foreign.access, stale)).toMatchObject({ status: 'stale' })
})
