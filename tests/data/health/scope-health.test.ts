import { beforeAll, describe, expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { raisedFromRules } from '@/lib/data/findings/raised-from-rules'
import { checkForAuditor } from '@/lib/data/health/check-lists'
import { listReports, reportsInForce, scoresByEdition } from '@/lib/data/health/reports'
import { loadScopeHealth } from '@/lib/data/health/scope-health'
import { publishList } from '@/lib/data/publish'
import { withdrawEdition } from '@/lib/data/withdraw'
import { checkEditions } from '@/lib/jobs/check-editions'
import { makeAuditor, type TestAuditor } from '../../support/auditors'
import { A, B, useDatabase } from '../../support/database'
import { aFinding, entryOf } from '../../support/findings'
import { smallList } from '../../support/lists'

useDatabase()
let wide: TestAuditor
let ofA: TestAuditor

const publish = (code: string, word: string) =>
  publishList(systemAccess(code, 'test'), { list: smallList(word), reason: '首次', basis: '测试' })

beforeAll(async () => {
  await publish(A, '甲')
  await publish(A, '乙')
  await publish(B, '丙')
  await openDraft(systemAccess(A, 'test'))
  await checkEditions(new Date())
  wide = await makeAuditor('wide', ['990000'])
  ofA = await makeAuditor('of-a', [A])
})

describe('an auditor at the desk sees', () => {
  test('the lists in force of the scope with their scores, and no older edition', async () => {
    const { bureaus, withoutList } = await loadScopeHealth(wide.desk, ['990000'])
    expect(bureaus.map(({ code, report }) => [code, report?.number])).toEqual([
      [A, 2],
      [B, 1],
    ])
    expect(withoutList).toBe(0)
    expect((await scoresByEdition(wide.desk, [A, B])).get(A)?.map(({ number }) => number)).toEqual([1, 2])
  })

  test('nothing beyond the scope, whatever the application asks for', async () => {
    expect([...(await reportsInForce(ofA.desk, [])).keys()]).toEqual([A])
    expect([...(await reportsInForce(ofA.desk, [B])).keys()]).toEqual([])
    expect([...(await scoresByEdition(ofA.desk, [A, B])).keys()]).toEqual([A])
    expect(await listReports(ofA.in(B))).toEqual([])
    expect((await listReports(ofA.in(A))).length).toBe(2)
  })

  test('of one bureau, while acting there, that bureau alone', async () => {
    expect([...(await reportsInForce(wide.in(A), [])).keys()]).toEqual([A])
  })

  test('a list just published as not checked yet', async () => {
    await publish(B, '丁')
    const { bureaus } = await loadScopeHealth(wide.desk, ['990000'])
    expect(bureaus.map(({ code, report }) => [code, report === null])).toEqual([
      [A, false],
      [B, true],
    ])
    await checkEditions(new Date())
  })
})

test('the page of a bureau tells the same figures as the report, and nothing of the draft', async () => {
  const checked = await checkForAuditor(wide.in(A))
  const [report] = (await listReports(wide.in(A))).slice(-1)
  const count = (severity: string) =>
    checked!.checked.open.filter((finding) => finding.severity === severity).length
  expect([count('error'), count('warning'), count('note')]).toEqual([
    report!.errors,
    report!.warnings,
    report!.notes,
  ])
  expect(checked).toMatchObject({ number: 2 })
})

test('what was raised from a rule is known, of its bureau alone', async () => {
  const evidence = null
  await aFinding(wide.in(A), {
    about: { entryId: await entryOf(A, 'duties') },
    editionNumber: 2,
    rule: 'law/repealed',
    evidence,
  })
  await aFinding(wide.in(A), { about: 'list', editionNumber: 2 })
  expect(await raisedFromRules(wide.in(A))).toMatchObject([
    { number: 1, rule: 'law/repealed', entryId: await entryOf(A, 'duties') },
  ])
  expect(await raisedFromRules(wide.in(B))).toEqual([])
  expect(await raisedFromRules(ofA.in(B))).toEqual([])
})

test('a withdrawn list is gone from the desk', async () => {
  await withdrawEdition(systemAccess(A, 'test'), '有误')
  expect((await loadScopeHealth(wide.desk, ['990000'])).bureaus.map(({ code }) => code)).toEqual([B])
  expect([...(await reportsInForce(wide.desk, [])).keys()]).toEqual([B])
})
