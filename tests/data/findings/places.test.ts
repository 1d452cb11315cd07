import { beforeAll, describe, expect, test } from 'vitest'
import { draftStandings } from '@/lib/data/findings/draft-standings'
import { listFindings } from '@/lib/data/findings/list-findings'
import { listPlaces } from '@/lib/data/findings/list-places'
import { liveFindings } from '@/lib/data/findings/live-findings'
import { loadFinding } from '@/lib/data/findings/load-finding'
import { mendFinding } from '@/lib/data/findings/mend-finding'
import { openFinding } from '@/lib/data/findings/open-finding'
import { raiseFinding } from '@/lib/data/findings/raise-finding'
import { raisedBeside } from '@/lib/data/findings/raised-beside'
import { raisedFromRules } from '@/lib/data/findings/raised-from-rules'
import { approveAndPublish } from '@/lib/data/workflow/publish'
import { submitDraft } from '@/lib/data/workflow/submit'
import type { Access } from '@/lib/domain/access'
import { findingFilterSchema } from '@/lib/domain/findings/filter'
import type { AskedPlace } from '@/lib/domain/findings/places'
import { ROLE_PERMISSIONS, type Role } from '@/lib/domain/permissions'
import { makeAuditor, type TestAuditor } from '../../support/auditors'
import { A, B, useDatabase } from '../../support/database'
import { aFinding, entryOf } from '../../support/findings'
import { changedDraft, member, publishFirst, REASON, seen } from '../workflow/people'

const database = useDatabase()
const now = new Date('2026-11-20T08:00:00Z')
let auditor: TestAuditor
let elsewhere: TestAuditor
let editor: Access & { personId: string }
let reviewer: Access & { personId: string }
let foreign: Access & { personId: string }
let id: string
let service: string
let duty: string

const at = (entryId: string, evidence = ''): AskedPlace => ({
  entryId,
  field: null,
  evidence,
  message: '请改',
})
const RULE = 'numbering/gap'

beforeAll(async () => {
  for (const code of [A, B]) await publishFirst(code)
  auditor = await makeAuditor('auditor', ['990000'])
  elsewhere = await makeAuditor('elsewhere', [B])
  editor = await member(A, 'editor')
  reviewer = await member(A, 'reviewer')
  foreign = await member(B, 'editor')
  service = await entryOf(A, 'services')
  duty = await entryOf(A, 'duties')
  id = await aFinding(auditor.in(A), {
    rule: RULE,
    about: { places: [at(duty, '公共场所'), at(service, '健康教育'), at(service)] },
  })
})

describe('a finding about several places', () => {
  test('is one finding, whose places both sides read in their order', async () => {
    for (const who of [editor, reviewer, auditor.in(A)]) {
      const finding = await loadFinding(who, id)
      expect(finding).toMatchObject({ number: 1, about: { target: 'places' }, rule: RULE, evidence: null })
      expect(finding?.places.map(({ entryId, evidence }) => [entryId, evidence])).toEqual([
        [duty, '公共场所'],
        [service, '健康教育'],
        [service, null],
      ])
    }
    expect(await loadFinding(foreign, id)).toBeNull()
    const [live] = await liveFindings(editor)
    expect(live?.places).toHaveLength(3)
    const filter = findingFilterSchema.parse({})
    const all = await listFindings(auditor.desk, filter, '2026-11-20')
    expect((await listPlaces(auditor.desk, all)).get(id)).toHaveLength(3)
    expect(await listPlaces(elsewhere.desk, all)).toEqual(new Map())
    expect(await listPlaces(foreign, all)).toEqual(new Map())
  })

  test('stands beside each place in the health check', async () => {
    const raised = await raisedFromRules(auditor.in(A))
    expect(raised.map(({ number, rule, entryId, evidence }) => [number, rule, entryId, evidence])).toEqual([
      [1, RULE, duty, '公共场所'],
      [1, RULE, service, '健康教育'],
      [1, RULE, service, null],
    ])
  })

  test('is raised whole or not at all', async () => {
    const raise = (places: AskedPlace[]) =>
      raiseFinding(
        auditor.in(A),
        {
          ...{ editionNumber: 1, about: { places }, rule: RULE, evidence: null, comparedWith: null },
          ...{ severity: 'note', title: 't', body: 'b', dueOn: '2026-12-18' },
        },
        now,
      )
    expect(await raise([at(duty), at(service, '没有的话')])).toEqual({ status: 'no-words' })
    expect(await raise([at(duty), at('nowhere')])).toEqual({ status: 'no-entry' })
    expect(await raise([])).toEqual({ status: 'no-entry' })
    const raw = await database.connect('superuser')
    expect((await raw.query('SELECT 1 FROM finding')).rowCount).toBe(1)
    expect((await raw.query('SELECT 1 FROM finding_place')).rowCount).toBe(3)
  })
})

describe('the database', () => {
  const become = async (person: string, code: string, role: Role) => {
    const raw = await database.connect('running')
    await raw.query(
      `SELECT set_config('app.jurisdiction', $1, false), set_config('app.person', $2, false),
              set_config('app.permissions', $3, false)`,
      [code, person, ROLE_PERMISSIONS[role].join(',')],
    )
    return raw
  }
  const seenBy = async (person: string, code: string, role: Role) =>
    (await (await become(person, code, role)).query('SELECT 1 FROM finding_place')).rowCount

  test('shows places to whoever sees the finding', async () => {
    expect(await seenBy(editor.personId, A, 'editor')).toBe(3)
    expect(await seenBy(auditor.id, A, 'auditor')).toBe(3)
    expect(await seenBy(foreign.personId, B, 'editor')).toBe(0)
    expect(await seenBy(elsewhere.id, A, 'auditor')).toBe(0)
    expect(await seenBy(editor.personId, A, 'operator')).toBe(0)
  })

  test.each([`UPDATE finding_place SET message = '改口'`, 'DELETE FROM finding_place'])(
    'keeps them: %s',
    async (change) => {
      await expect((await become(auditor.id, A, 'auditor')).query(change)).rejects.toThrow(
        /permission denied/,
      )
      await expect((await database.connect('superuser')).query(change)).rejects.toThrow(/and stay/)
    },
  )

  test('lets nothing be added once the finding is said', async () => {
    const add = `INSERT INTO finding_place (jurisdiction_code, finding_id, position, place) VALUES ($1, $2, 9, 'x')`
    const raw = await become(auditor.id, A, 'auditor')
    await expect(raw.query(add, [A, id])).rejects.toThrow(/and stay/)
    await expect((await become(editor.personId, A, 'editor')).query(add, [A, id])).rejects.toThrow()
  })
})

test('what was raised from a comparison is told to whoever may see it', async () => {
  const other = await entryOf(B, 'services')
  const on = await aFinding(auditor.in(A), { about: { entryId: service } })
  const lacks = await aFinding(auditor.in(A), {
    about: { part: 'services', missing: '预防接种' },
    comparedWith: { code: B, entryId: other },
  })
  const beside = (await raisedBeside(auditor.desk, [A, B])).map((one) => [
    one.id,
    one.entryId,
    one.otherEntryId,
  ])
  expect(beside).toEqual([
    [on, service, null],
    [lacks, null, other],
  ])
  expect(await raisedBeside(elsewhere.desk, [A, B])).toEqual([])
  expect(await raisedBeside(auditor.desk, [B])).toEqual([])
})

test('is mended in the draft place by place; what was changed of how many is told', async () => {
  expect(await mendFinding(editor, id, now)).toMatchObject({ status: 'linked', about: { target: 'places' } })
  expect((await openFinding(editor, id))?.standings).toEqual([])
  await changedDraft(editor, '改过的')
  const finding = (await loadFinding(editor, id))!
  expect(await draftStandings(editor, finding)).toEqual(['same', 'words-gone', 'changed'])
  expect(await draftStandings(auditor.in(A), finding)).toEqual([])
  await submitDraft(editor, { ...(await changedDraft(editor, '改过的')), ...REASON })
  await approveAndPublish(reviewer, await seen(reviewer))
  const opened = (await openFinding(auditor.in(A), id))!
  expect(opened.finding).toMatchObject({ mendedIn: 2 })
  expect(opened.finding.history.at(-1)).toMatchObject({
    step: 'mended',
    words: '所指 2 项中，这一版改动了 1 项。',
  })
  expect(opened.standings).toEqual(['same', 'words-gone', 'changed'])
  expect(opened.mended?.groups.map(({ entryId }) => entryId)).toEqual([service])
})
