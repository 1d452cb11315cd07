import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openPlatformPage, openStaffPage } from '@/lib/actions/staff-page'
import { systemAccess } from '@/lib/auth/access'
import { accessIn, currentSession } from '@/lib/auth/session'
import { setSecondStepDemand } from '@/lib/data/bureau-settings'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { loadCurrentEdition } from '@/lib/data/editions'
import { publishList } from '@/lib/data/publish'
import { withAccess } from '@/lib/data/with-access'
import { PERMISSIONS } from '@/lib/domain/permissions'
import { A, B, useDatabase } from '../support/database'
import { smallList } from '../support/lists'
import { aPerson, signInAs, useTestSecret } from '../support/sessions'

// Outside a request of the framework's server there are no cookies to read; token, session row and roles are real.
vi.mock('next/headers', async () => {
  const { browser, requestOf } = await import('../support/browser')
  return requestOf(browser)
})
useTestSecret()
useDatabase()

beforeAll(async () => {
  for (const code of [A, B]) {
    const access = systemAccess(code, 'test')
    await publishList(access, { list: smallList(code), reason: '首次入库', basis: '测试' })
    await openDraft(access)
  }
})

async function auditorOf(...scope: string[]) {
  await signInAs(await aPerson('审计员', [{ role: 'auditor', jurisdictionCode: null, scope }]))
  return (await currentSession())!
}

const leadsTo = async (page: Promise<unknown>) => {
  try {
    await page
    return 'the page'
  } catch (error) {
    return String((error as { digest?: string }).digest)
  }
}

describe('an auditor', () => {
  test('acts in each bureau within the scope, one at a time, and in no other', async () => {
    const session = await auditorOf(A)
    expect(await accessIn(session, A)).toMatchObject({ jurisdictionCode: A })
    expect(await accessIn(session, B)).toBeNull()
    for (const scope of [[], ['990000'], ['990100'], [A, B]]) {
      const wide = await auditorOf(...scope)
      for (const code of [A, B]) expect((await accessIn(wide, code))?.jurisdictionCode).toBe(code)
    }
  })

  test('raises findings and compares there, and can do nothing that a bureau does', async () => {
    const access = (await accessIn(await auditorOf(A), A))!
    expect([...access.permissions].sort()).toEqual([
      'account:manage',
      'alignment:decide',
      'finding:raise',
      'public:read',
    ])
  })

  test('reads what is published there and no draft, whatever is asked of the database', async () => {
    const access = (await accessIn(await auditorOf(), A))!
    expect((await loadCurrentEdition(access, A))?.head.number).toBe(1)
    expect(await loadDraft(access)).toBeNull()
    await withAccess(access, async (tx) => {
      expect(await tx.edition.findMany({ select: { state: true } })).toEqual([
        { state: 'published' },
        { state: 'published' },
      ])
      expect(await tx.entry.count({ where: { isPublic: false } })).toBe(0)
      for (const table of ['entry_private', 'source_document', 'removed_entry', 'import_run', 'preview_link'])
        expect(await tx.$queryRawUnsafe(`SELECT * FROM ${table}`), table).toEqual([])
      for (const table of ['entry_comment', 'presence', 'feedback', 'self_approval'])
        expect(await tx.$queryRawUnsafe(`SELECT * FROM ${table}`), table).toEqual([])
    })
  })

  test('finds the workspace of a bureau closed, also one that demands a second step', async () => {
    await auditorOf(A)
    for (const permission of PERMISSIONS.filter((one) =>
      /^(draft|feedback|members|settings|audit-log):/.test(one),
    ))
      expect(await leadsTo(openStaffPage(permission, A, `/staff/${A}`)), permission).toMatch(/404/)
    expect(await leadsTo(openPlatformPage('finding:raise', '/audit'))).toBe('the page')
    await setSecondStepDemand(systemAccess(A, 'test'), true)
    expect(await leadsTo(openStaffPage('draft:read', A, `/staff/${A}`))).toMatch(/404/)
    expect(await leadsTo(openStaffPage('finding:raise', A, `/audit/findings/${A}`))).toMatch(/second-step/)
    await setSecondStepDemand(systemAccess(A, 'test'), false)
  })
})

test('nobody else finds the auditors’ desk', async () => {
  for (const [role, code] of [
    ['editor', A],
    ['operator', null],
  ] as const) {
    await signInAs(await aPerson(role, [{ role, jurisdictionCode: code, scope: [] }]))
    expect(await leadsTo(openPlatformPage('finding:raise', '/audit'))).toMatch(/404/)
    expect(await leadsTo(openStaffPage('finding:raise', A, `/audit/findings/${A}`))).toMatch(/404/)
  }
})
