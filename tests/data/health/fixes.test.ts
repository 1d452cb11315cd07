import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readLog } from '@/lib/data/audit-log'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { fixFinding, fixMany } from '@/lib/data/health/apply-fixes'
import { checkDraft, checkInForce } from '@/lib/data/health/check-lists'
import { waiveFindings } from '@/lib/data/health/waivers'
import { discardDraft } from '@/lib/data/workflow/submit'
import { findingId, seenOf } from '@/lib/domain/health/finding-id'
import { valueAt } from '@/lib/domain/health/pointers'
import { publishWithFaults } from '../../support/checked-bureaus'
import { A, B, useDatabase } from '../../support/database'
import { makeMember, type TestMember } from '../../support/members'
import { seen } from '../workflow/people'

useDatabase()
let editor: TestMember
let reviewer: TestMember
let foreign: TestMember
const RULE = 'body/succeeded'

beforeAll(async () => {
  await publishWithFaults()
  editor = await makeMember('editor-a', 'editor', A)
  reviewer = await makeMember('reviewer-a', 'reviewer', A)
  foreign = await makeMember('editor-b', 'editor', B)
})
beforeEach(async () => {
  if (await checkDraft(editor.access)) await discardDraft(editor.access, await seen(editor.access))
  await openDraft(editor.access)
})

const found = async (who = editor) => {
  const draft = await checkDraft(who.access)
  if (!draft) throw new Error('no draft')
  const { open } = draft.checked
  const fixable = open.filter(({ rule, fix }) => rule === RULE && fix)
  return { ...draft, editionId: draft.draft.edition.id, open, fixable, first: fixable[0]! }
}
const version = (draft: Awaited<ReturnType<typeof found>>['draft'], entryId: string | null) =>
  draft.versions.get(entryId ?? '') ?? 0

describe('one finding', () => {
  test('is mended as an ordinary revision, and the log says so', async () => {
    const { draft, editionId, first } = await found()
    const on = { editionId, finding: findingId(first), version: version(draft, first.entryId) }
    expect(await fixFinding(editor.access, on)).toMatchObject({ status: 'fixed', entryId: first.entryId })
    const after = await found()
    expect(valueAt(after.draft.list, first.fix!.at)).toBe(first.fix!.after)
    expect(after.open.some(({ key }) => key === first.key)).toBe(false)
    const [logged] = await readLog(editor.access, {}, 1)
    expect(logged).toMatchObject({ action: 'entry:revise', entryId: first.entryId, actor: 'editor-a' })
    expect(await fixFinding(editor.access, on)).toEqual({ status: 'gone' })
  })

  test('is left alone when somebody changed the entry in between', async () => {
    const { draft, editionId, first } = await found()
    const { entryId } = first
    const entry = [...draft.list.boundaries, ...draft.list.boundaries.flatMap(({ shares }) => shares)].find(
      (one) => one.entryId === entryId,
    )
    const { entryId: _, source: __, shares: ___, ...data } = entry as never as Record<string, unknown>
    const changed = { ...data, responsibility: `${data.responsibility}。另有变动` }
    const saved = await reviseEntry(editor.access, {
      editionId,
      entryId: entryId!,
      version: version(draft, entryId),
      data: changed,
    })
    expect(saved.status).toBe('saved')
    const on = { editionId, finding: findingId(first), version: version(draft, entryId) }
    expect(await fixFinding(editor.access, on)).toEqual({ status: 'stale' })
    expect((await found()).open.some(({ key }) => key === first.key)).toBe(true)
  })

  test('of another bureau, or by whoever may not edit, changes nothing', async () => {
    const { draft, editionId, first } = await found()
    const on = { editionId, finding: findingId(first), version: version(draft, first.entryId) }
    expect((await fixFinding(foreign.access, on)).status).toBe('closed')
    await expect(fixFinding(reviewer.access, on)).rejects.toThrow(/draft:edit/)
    expect((await found()).open.some(({ key }) => key === first.key)).toBe(true)
  })
})

describe('all of a rule', () => {
  const isMeant = ({ rule }: { rule: string }) => rule === RULE

  test('are mended together, but for those said to be no problem', async () => {
    const { editionId, fixable } = await found()
    expect(fixable.length).toBeGreaterThan(5)
    const [kept] = fixable
    await waiveFindings(editor.access, [kept!], '原文如此')
    const now = await found()
    const on = { editionId, isMeant, seen: seenOf(now.fixable) }
    const result = await fixMany(editor.access, on)
    expect(result).toMatchObject({ status: 'fixed' })
    const after = await found()
    // Two bodies of one matter with the same successor had no fix to begin with: there a person has to decide.
    expect(after.fixable).toEqual([])
    expect(after.open.some(({ rule }) => rule === RULE)).toBe(true)
    expect(after.open.filter(({ rule }) => rule === 'boundary/department-twice')).toEqual(
      now.open.filter(({ rule }) => rule === 'boundary/department-twice'),
    )
    expect(valueAt(after.draft.list, kept!.fix!.at)).toBe(kept!.fix!.before)
    expect((await fixMany(editor.access, on)).status).toBe('gone')
  })

  test('are left alone when other ones came in between', async () => {
    const { editionId, fixable } = await found()
    const on = { editionId, isMeant, seen: seenOf(fixable.slice(1)) }
    expect(await fixMany(editor.access, on)).toEqual({ status: 'stale' })
    expect((await fixMany(foreign.access, on)).status).toBe('closed')
    expect((await found()).fixable).toHaveLength(fixable.length)
  })
})

test('the list in force is checked for its bureau', async () => {
  const inForce = await checkInForce(foreign.access)
  expect(inForce?.number).toBe(1)
  expect(inForce?.checked.open.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(3)
})
