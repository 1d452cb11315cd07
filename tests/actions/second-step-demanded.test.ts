import { describe, expect, test, vi } from 'vitest'
import { openStaffPage } from '@/lib/actions/staff-page'
import { systemAccess } from '@/lib/auth/access'
import { accessIn, currentSession, platformAccess } from '@/lib/auth/session'
import { setSecondStepDemand } from '@/lib/data/bureau-settings'
import { A, B, useDatabase } from '../support/database'
import { aPerson, signInAs, useTestSecret } from '../support/sessions'

// Outside a request of the framework's server there are no cookies to read; token, session row and roles are real.
vi.mock('next/headers', async () => {
  const { browser, requestOf } = await import('../support/browser')
  return requestOf(browser)
})
useTestSecret()
const store = useDatabase()

const leadsTo = async (page: Promise<unknown>) => {
  try {
    await page
    return 'the page'
  } catch (error) {
    return String((error as { digest?: string }).digest)
  }
}

/** An editor in both bureaus, signed in by password; `provided`: with a second step set up and taken. */
async function signedInEditor(provided: boolean) {
  const held = [A, B].map((jurisdictionCode) => ({ role: 'editor' as const, jurisdictionCode, scope: [] }))
  const id = await aPerson('张三', held)
  if (provided) {
    const superuser = await store.connect('superuser')
    await superuser.query('UPDATE credential SET totp_since = now() WHERE person_id = $1', [id])
  }
  await signInAs(id)
  return (await currentSession())!
}

describe('a bureau that demands a second step', () => {
  test('is shut to whoever has none, who is led to set one up, and the other bureau stays open', async () => {
    await setSecondStepDemand(systemAccess(A, 'test'), true)
    const session = await signedInEditor(false)
    expect(await accessIn(session, A)).toBeNull()
    expect((await accessIn(session, B))?.permissions.has('draft:edit')).toBe(true)
    expect(await leadsTo(openStaffPage('draft:read', A, `/staff/${A}`))).toContain(
      `/staff/account/second-step?next=${encodeURIComponent(`/staff/${A}`)}`,
    )
    expect(await leadsTo(openStaffPage('draft:read', B, `/staff/${B}`))).toBe('the page')
  })

  test('is open to whoever took it', async () => {
    await setSecondStepDemand(systemAccess(A, 'test'), true)
    const session = await signedInEditor(true)
    expect((await accessIn(session, A))?.permissions.has('draft:edit')).toBe(true)
  })

  test('is open to all again when it no longer demands one', async () => {
    await setSecondStepDemand(systemAccess(A, 'test'), false)
    const session = await signedInEditor(false)
    expect((await accessIn(session, A))?.permissions.has('draft:edit')).toBe(true)
  })
})

test('an operator has no way around it', async () => {
  await setSecondStepDemand(systemAccess(A, 'test'), true)
  await signInAs(await aPerson('管理员', [{ role: 'operator', jurisdictionCode: null, scope: [] }]))
  const session = (await currentSession())!
  expect(await accessIn(session, A)).toBeNull()
  expect((await accessIn(session, B))?.permissions.has('members:manage')).toBe(true)
  expect(platformAccess(session).permissions.has('jurisdictions:manage')).toBe(true)
})
