import { beforeAll, describe, expect, test } from 'vitest'
import { memberAccess, publicAccess, systemAccess } from '@/lib/auth/access'
import { currentFingerprint, findDueReports, refreshReport } from '@/lib/data/health/refresh-reports'
import { listReports, reportsInForce } from '@/lib/data/health/reports'
import { waiveFindings } from '@/lib/data/health/waivers'
import { publishList } from '@/lib/data/publish'
import { addRegistries } from '@/lib/data/registries/add-registries'
import { withAccess } from '@/lib/data/with-access'
import { SEVERITIES, type Severity } from '@/lib/domain/health/types'
import { checkEditions } from '@/lib/jobs/check-editions'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'
import { makeMember, type TestMember } from '../../support/members'

useDatabase()
const platform = systemAccess(null, 'test')
const now = new Date()
let editor: TestMember
let foreign: TestMember
let auditor: TestMember

const publish = (code: string, word: string) =>
  publishList(systemAccess(code, 'test'), { list: smallList(word), reason: '首次', basis: '测试' })
const numbers = async (who: TestMember) => (await listReports(who.access)).map(({ number }) => number)

beforeAll(async () => {
  await publish(A, '甲')
  await publish(A, '乙')
  await publish(B, '丙')
  editor = await makeMember('editor-a', 'editor', A)
  foreign = await makeMember('editor-b', 'editor', B)
  auditor = await makeMember('auditor', 'auditor', null)
})

test('every published edition gets a report, those in force first, and then there is nothing to do', async () => {
  expect(await findDueReports(platform, 'f', 10)).toEqual([
    { jurisdictionCode: B, number: 1 },
    { jurisdictionCode: A, number: 2 },
    { jurisdictionCode: A, number: 1 },
  ])
  expect(await checkEditions(now)).toBe(3)
  expect(await checkEditions(now)).toBe(0)
  const reports = await listReports(editor.access)
  expect(reports.map(({ number }) => number)).toEqual([1, 2])
  for (const report of reports) {
    expect(report.score).toBeGreaterThanOrEqual(0)
    expect(report.entries).toBeGreaterThan(10)
    const sum = (severity: Severity) =>
      Object.values(report.rules).reduce((total, counts) => total + counts[severity], 0)
    expect(SEVERITIES.map(sum)).toEqual([report.errors, report.warnings, report.notes])
  }
})

test('a changed registry makes all reports anew, a waiver those of its bureau', async () => {
  const before = await currentFingerprint(platform, now)
  await addRegistries(
    platform,
    [
      {
        name: '某某局',
        aliases: [],
        levels: ['county'],
        successors: [],
        since: null,
        until: '2020-01-01',
        basis: null,
        note: null,
        source: '某某',
        confidence: 1,
        confirmedBy: null,
      },
    ],
    [],
  )
  expect(await currentFingerprint(platform, now)).not.toBe(before)
  expect(await checkEditions(now)).toBe(3)
  const finding = { rule: 'a/b', entryId: null, key: 'k', evidence: 'e' }
  await waiveFindings(foreign.access, [finding], '说明')
  expect(await numbers(foreign)).toEqual([])
  expect(await numbers(editor)).toEqual([1, 2])
  expect(await checkEditions(now)).toBe(1)
  expect(await numbers(foreign)).toEqual([1])
})

test('a body that goes on a day to come changes the reports on that day', async () => {
  const day = (text: string) => currentFingerprint(platform, new Date(`${text}T12:00:00+08:00`))
  expect(await day('2019-12-31')).not.toBe(await day('2020-01-01'))
  expect(await day('2020-01-01')).toBe(await day('2020-01-02'))
})

describe('who reads a report', () => {
  test('its bureau, and nobody else’s', async () => {
    expect(await numbers(editor)).toEqual([1, 2])
    expect(await numbers(foreign)).toEqual([1])
  })

  test('an auditor, of the divisions asked for', async () => {
    const codes = async (scope: string[]) => [...(await reportsInForce(auditor.own, scope)).keys()]
    expect(await codes([])).toEqual([A, B])
    expect(await codes(['990000'])).toEqual([A, B])
    expect(await codes([B])).toEqual([B])
    expect(await codes(['110000'])).toEqual([])
  })

  test('not the public, nor an editor through the auditors’ door', async () => {
    expect(await withAccess(publicAccess(), (tx) => tx.healthReport.count())).toBe(0)
    expect((await reportsInForce(editor.access, [])).size).toBe(1)
  })
})

test('nobody but the timer writes one', async () => {
  await expect(refreshReport(editor.access, 1, 'forged', now)).rejects.toThrow(/row-level/)
  const there = memberAccess({ personId: auditor.id, actor: '审计', jurisdictionCode: A, roles: ['auditor'] })
  await expect(refreshReport(there, 1, 'forged', now)).rejects.toThrow(/row-level/)
  expect(await refreshReport(systemAccess(A, 'test'), 3, 'none', now)).toBeNull()
})
