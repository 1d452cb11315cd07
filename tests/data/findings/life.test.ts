import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { findAuditBreak } from '@/lib/data/audit'
import { loadFinding } from '@/lib/data/findings/load-finding'
import { mendFinding } from '@/lib/data/findings/mend-finding'
import { type NewFinding, raiseFinding } from '@/lib/data/findings/raise-finding'
import { type StepInput, takeFindingStep } from '@/lib/data/findings/take-step'
import { approveAndPublish } from '@/lib/data/workflow/publish'
import { submitDraft } from '@/lib/data/workflow/submit'
import type { Access } from '@/lib/domain/access'
import { makeAuditor, type TestAuditor } from '../../support/auditors'
import { A, B, useDatabase } from '../../support/database'
import { aFinding, entryOf } from '../../support/findings'
import { changedDraft, member, publishFirst, REASON, seen } from '../workflow/people'

const database = useDatabase()
const now = new Date('2026-11-20T08:00:00Z')
let auditor: TestAuditor
let colleague: TestAuditor
let editor: Access & { personId: string }
let reviewer: Access & { personId: string }
let foreign: Access & { personId: string }
let service: string
let duty: string

beforeAll(async () => {
  for (const code of [A, B]) await publishFirst(code)
  auditor = await makeAuditor('auditor', ['990000'])
  colleague = await makeAuditor('colleague', [A])
  editor = await member(A, 'editor')
  reviewer = await member(A, 'reviewer')
  foreign = await member(B, 'editor')
  service = await entryOf(A, 'services')
  duty = await entryOf(A, 'duties')
})

const told = async (personId: string) => {
  const raw = await database.connect('superuser')
  const { rows } = await raw.query(
    'SELECT text, href FROM notification WHERE person_id = $1 ORDER BY created_at',
    [personId],
  )
  return rows as { text: string; href: string }[]
}
const last = async (personId: string) => (await told(personId)).at(-1)
const take = (access: Access, input: StepInput) => takeFindingStep(access, input, now)
const blank: NewFinding = {
  editionNumber: 1,
  about: 'list',
  rule: null,
  evidence: null,
  comparedWith: null,
  severity: 'error',
  title: '甲',
  body: '乙',
  dueOn: '2026-12-18',
}

describe('raising', () => {
  test('on an entry: the bureau is told, number, subject and history are kept', async () => {
    const id = await aFinding(auditor.in(A), { about: { entryId: service } })
    const finding = (await loadFinding(editor, id))!
    expect(finding).toMatchObject({
      number: 1,
      state: 'open',
      about: { target: 'entry', part: 'services', entryId: service, topId: service },
      editionNumber: 1,
      raisedActor: 'auditor',
      dueOn: '2026-12-18',
    })
    expect(finding.history).toMatchObject([{ step: 'raise', actor: 'auditor', editionNumber: 1 }])
    for (const one of [editor, reviewer])
      expect(await last(one.personId)).toMatchObject({ href: `/staff/${A}/findings/${id}` })
    expect(await told(foreign.personId)).toEqual([])
    expect(await loadFinding(foreign, id)).toBeNull()
    expect(await loadFinding(auditor.in(B), id)).toBeNull()
    expect((await loadFinding(colleague.in(A), id))?.number).toBe(1)
  })

  test('on an absence, from a rule with its words, from a comparison', async () => {
    const raise = (change: Partial<NewFinding>) => raiseFinding(auditor.in(A), { ...blank, ...change }, now)
    expect(await raise({ about: { part: 'boundaries', missing: '职业病防治' } })).toMatchObject({ number: 2 })
    const about = { entryId: duty }
    expect(await raise({ about, rule: 'body/succeeded', evidence: '公共场所' })).toMatchObject({ number: 3 })
    expect(await raise({ about, rule: 'body/succeeded', evidence: '没有的话' })).toEqual({
      status: 'no-words',
    })
    expect(await raise({ about: { entryId: 'nowhere' } })).toEqual({ status: 'no-entry' })
    expect(await raise({ about: { entryId: await entryOf(B, 'services') } })).toEqual({ status: 'no-entry' })
    const other = { code: B, entryId: await entryOf(B, 'services') }
    const compared = await raise({ about, comparedWith: other })
    expect(compared).toMatchObject({ status: 'raised', number: 4 })
    const { comparedWith } = (await loadFinding(editor, (compared as { id: string }).id))!
    expect(comparedWith).toMatchObject({ code: B, edition: 1, entry: { part: 'services' } })
    expect(await raise({ about, comparedWith: { code: B, entryId: service } })).toEqual({
      status: 'no-other',
    })
    expect(await raise({ about, comparedWith: { code: '990000', entryId: null } })).toEqual({
      status: 'no-other',
    })
  })

  test('needs the edition the auditor saw', async () => {
    const raised = await raiseFinding(auditor.in(A), { ...blank, editionNumber: 9 }, now)
    expect(raised).toEqual({ status: 'stale', editionNumber: 1 })
  })

  test('two at once get numbers that follow each other', async () => {
    const both = await Promise.all(
      [auditor, auditor, colleague].map((one) => raiseFinding(one.in(A), blank, now)),
    )
    const numbers = both.map((one) => (one.status === 'raised' ? one.number : 0)).sort()
    expect(new Set(numbers).size).toBe(3)
    expect(numbers[2]! - numbers[0]!).toBe(2)
  })
})

describe('the life of one', () => {
  let id: string
  beforeEach(async () => {
    id = await aFinding(auditor.in(B), { about: { entryId: await entryOf(B, 'duties') } })
  })
  const answer = (change: object = {}): StepInput =>
    ({ id, version: 1, step: 'answer', stance: 'accepted', words: '属实，将修改', ...change }) as StepInput

  test('an answer is told to the auditor, and is the other bureau’s to give to nobody', async () => {
    expect(await take(editor, answer())).toEqual({ status: 'missing' })
    expect(await take(foreign, answer())).toEqual({ status: 'taken', state: 'answered' })
    expect(await last(auditor.id)).toMatchObject({
      text: expect.stringContaining('认可'),
      href: `/audit/findings/${B}/${id}`,
    })
    expect((await loadFinding(foreign, id))?.history.at(-1)).toMatchObject({
      step: 'answer',
      stance: 'accepted',
      words: '属实，将修改',
      actor: 'editor3',
    })
  })

  test('a stale step changes nothing', async () => {
    await take(foreign, answer())
    expect(await take(foreign, answer({ stance: 'disputed' }))).toEqual({ status: 'stale' })
    expect(await take(auditor.in(B), { id, version: 1, step: 'close', words: '好' })).toEqual({
      status: 'stale',
    })
    const { stance, history } = (await loadFinding(foreign, id))!
    expect([stance, history.length]).toEqual(['accepted', 2])
  })

  test('returned with a new day, answered again, closed; then nothing more', async () => {
    const judge = auditor.in(B)
    expect(await take(judge, { id, version: 1, step: 'close', words: '好' })).toMatchObject({
      status: 'refused',
    })
    await take(foreign, answer())
    expect(
      await take(judge, { id, version: 2, step: 'return', words: '没有改全', dueOn: '2027-01-08' }),
    ).toEqual({
      status: 'taken',
      state: 'returned',
    })
    expect(await last(foreign.personId)).toMatchObject({ text: expect.stringContaining('2027年1月8日') })
    expect(await loadFinding(foreign, id)).toMatchObject({ stance: null, dueOn: '2027-01-08', version: 3 })
    await take(foreign, answer({ version: 3, stance: 'disputed', words: '依据仍然有效' }))
    expect(await take(judge, { id, version: 4, step: 'close', words: '意见成立，销号' })).toMatchObject({
      state: 'closed',
    })
    expect(await take(foreign, answer({ version: 5 }))).toMatchObject({ status: 'refused' })
    expect((await loadFinding(judge, id))?.history.map(({ step }) => step)).toEqual([
      'raise',
      'answer',
      'return',
      'answer',
      'close',
    ])
    expect(await findAuditBreak(systemAccess(B, 'test'))).toBeNull()
  })

  test('the bureau closes nothing and the auditor answers nothing', async () => {
    expect(await take(foreign, { id, version: 1, step: 'withdraw', words: '不对' })).toMatchObject({
      status: 'refused',
    })
    expect(await take(auditor.in(B), answer())).toMatchObject({ status: 'refused' })
    expect(await take(colleague.in(B), { id, version: 1, step: 'withdraw', words: '不对' })).toEqual({
      status: 'missing',
    })
    expect(await take(auditor.in(B), { id, version: 1, step: 'withdraw', words: '提错了' })).toMatchObject({
      state: 'withdrawn',
    })
  })
})

describe('mending', () => {
  test('a draft is tied to it, and an edition that changes the entry says so to the auditor', async () => {
    const [changed, kept, missing, whole] = [
      await aFinding(auditor.in(A), { about: { entryId: service } }),
      await aFinding(auditor.in(A), { about: { entryId: duty } }),
      await aFinding(auditor.in(A), { about: { part: 'boundaries', missing: '某事' } }),
      await aFinding(auditor.in(A), { about: 'list' }),
    ] as const
    expect(await mendFinding(foreign, changed, now)).toEqual({ status: 'missing' })
    expect(await mendFinding(reviewer, changed, now)).toMatchObject({ status: 'refused' })
    expect(await mendFinding(editor, changed, now)).toMatchObject({
      status: 'linked',
      about: { entryId: service },
    })
    expect(await mendFinding(editor, changed, now)).toMatchObject({ status: 'linked' })
    const steps = async (who: Access, id: string) =>
      (await loadFinding(who, id))!.history.map(({ step }) => step)
    expect(await steps(editor, changed)).toEqual(['raise', 'mend'])
    expect((await loadFinding(editor, changed))?.mending?.draft).toEqual({ state: 'draft', number: null })
    // The auditor knows that it is being mended, and nothing of the draft.
    expect((await loadFinding(auditor.in(A), changed))?.mending).toMatchObject({ draft: null })

    await submitDraft(editor, { ...(await changedDraft(editor, '改过的')), ...REASON })
    expect(await mendFinding(editor, kept, now)).toEqual({ status: 'shut' })
    await approveAndPublish(reviewer, await seen(reviewer))

    expect(await loadFinding(auditor.in(A), changed)).toMatchObject({
      mendedIn: 2,
      mending: { draft: { state: 'published', number: 2 } },
    })
    expect(await steps(auditor.in(A), changed)).toEqual(['raise', 'mend', 'mended'])
    expect(await loadFinding(auditor.in(A), kept)).toMatchObject({ mendedIn: null })
    expect(await loadFinding(auditor.in(A), missing)).toMatchObject({ mendedIn: null })
    expect(await loadFinding(auditor.in(A), whole)).toMatchObject({ mendedIn: 2 })
    expect((await told(auditor.id)).some(({ text }) => text.includes('第2版中已改动'))).toBe(true)

    // Returned: only what is published from now on counts.
    const version = (await loadFinding(auditor.in(A), changed))!.version
    const input = { id: changed, version, step: 'return', words: '还没改全', dueOn: '2027-01-08' } as const
    expect(await take(auditor.in(A), input)).toMatchObject({ state: 'returned' })
    expect(await loadFinding(editor, changed)).toMatchObject({ mendedIn: null, mending: null })
    await submitDraft(editor, { ...(await changedDraft(editor, '再改的')), ...REASON })
    await approveAndPublish(reviewer, await seen(reviewer))
    expect(await loadFinding(editor, changed)).toMatchObject({ state: 'returned', mendedIn: 3 })
    expect(await findAuditBreak(systemAccess(A, 'test'))).toBeNull()
  })
})
