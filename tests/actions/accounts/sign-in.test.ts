import { generate } from 'otplib'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { signInAccess, systemAccess } from '@/lib/auth/access'
import { enter } from '@/lib/auth/enter'
import { sealHalfOpen, unsealHalfOpen } from '@/lib/auth/half-open'
import { hashPassword } from '@/lib/auth/passwords'
import { newRecoveryCodes } from '@/lib/auth/recovery-codes'
import { seal, unseal } from '@/lib/auth/seal'
import { takeSecondStep } from '@/lib/auth/second-step'
import { currentSession } from '@/lib/auth/session'
import { accountKey, signIn } from '@/lib/auth/sign-in'
import { newTotpSecret } from '@/lib/auth/totp'
import { createPerson } from '@/lib/data/people'
import { ABSOLUTE_LIMIT, findSession, IDLE_LIMIT } from '@/lib/data/sessions'
import { takeAttempt } from '@/lib/data/throttle'
import { ACCOUNT_ANYWHERE_RULE } from '@/lib/domain/accounts/throttle'
import { returnPath } from '@/lib/domain/return-path'
import { A, useDatabase } from '../../support/database'
import { useTestSecret } from '../../support/sessions'

vi.mock('next/headers', async () => {
  // Outside a request of the framework's server there are no cookies to read; everything behind them is real.
  const { browser, requestOf } = await import('../../support/browser')
  return requestOf(browser)
})
useTestSecret()
const database = useDatabase()
const PASSWORD = 'kite moss lantern'
let address = 0
const from = () => ({ address: `10.0.0.${address}`, device: 'test', next: '/staff' })
const attempt = (loginName: string, password: string, now = new Date()) =>
  signIn({ loginName, password, ...from() }, now)

async function aPerson(loginName: string, secret?: string): Promise<string> {
  const passwordHash = await hashPassword(PASSWORD)
  const id = (await createPerson(
    systemAccess(null, 'test'),
    { loginName, name: loginName, mail: null, passwordHash },
    [{ role: 'editor', jurisdictionCode: A, scope: [] }],
  ))!
  if (secret) {
    const raw = await database.connect('superuser')
    await raw.query(`UPDATE credential SET totp_secret = $2, totp_since = now() WHERE person_id = $1`, [
      id,
      seal('totp-secret', secret, id),
    ])
  }
  return id
}

beforeAll(() => aPerson('zhang'))
// Each test comes from an address of its own, except where many tries from one are the point.
beforeEach(() => {
  address += 1
})

describe('a password', () => {
  test('opens a session; name and password wrong are the same answer', async () => {
    expect(await attempt('Zhang ', PASSWORD)).toMatchObject({ status: 'signed-in' })
    expect(await attempt('zhang', 'wrong')).toEqual({ status: 'refused' })
    expect(await attempt('nobody', PASSWORD)).toEqual({ status: 'refused' })
  })

  test('a lock-out does not tell whether there is such an account, and holds against the right password', async () => {
    await aPerson('locked')
    const answers = async (name: string) => {
      const all: unknown[] = []
      for (let times = 0; times < 7; times += 1) all.push(await attempt(name, 'wrong'))
      return all
    }
    const known = await answers('locked')
    address += 1
    expect(known).toEqual(await answers('not-there'))
    address -= 1
    expect(known.slice(4)).toEqual([
      { status: 'refused' },
      { status: 'locked', minutes: 15 },
      { status: 'locked', minutes: 15 },
    ])
    expect(await attempt('locked', PASSWORD)).toMatchObject({ status: 'locked' })
    // Whoever knows the name locks it for themselves alone.
    address += 1
    expect(await attempt('locked', PASSWORD)).toMatchObject({ status: 'signed-in' })
    address -= 1
    const later = new Date(Date.now() + 16 * 60_000)
    expect(await attempt('locked', PASSWORD, later)).toMatchObject({ status: 'signed-in' })
    address += 1
  })

  test('an address is locked after twenty failures, for every account', async () => {
    const all = []
    for (let times = 0; times < 21; times += 1) all.push(await attempt(`name-${times}`, 'wrong'))
    expect(all.slice(19)).toMatchObject([{ status: 'refused' }, { status: 'locked' }])
    expect(await attempt('zhang', PASSWORD)).toMatchObject({ status: 'locked' })
  })

  test('a bureau behind one address signs in as often as it likes', async () => {
    for (let times = 0; times < 25; times += 1)
      expect(await attempt('zhang', PASSWORD)).toMatchObject({ status: 'signed-in' })
  }, 60_000)

  test('fifty guesses from as many places lock the account everywhere', async () => {
    await aPerson('wanted')
    const access = signInAccess('test')
    const now = new Date()
    for (let times = 0; times < 49; times += 1)
      await takeAttempt(access, accountKey('wanted'), ACCOUNT_ANYWHERE_RULE, now)
    expect(await attempt('wanted', 'wrong')).toEqual({ status: 'refused' })
    address += 1
    expect(await attempt('wanted', PASSWORD)).toMatchObject({ status: 'locked' })
  })

  test('forty guesses at once from one address are five', async () => {
    await aPerson('rush')
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        // One household's whole /64 is one address.
        signIn({ loginName: 'rush', password: 'wrong', ...from(), address: `2001:db8:1:2::${index}` }),
      ),
    )
    expect(all.filter(({ status }) => status === 'refused')).toHaveLength(5)
  }, 60_000)

  test('failures and lock-outs are in the platform’s log, and no typed name that is nobody’s', async () => {
    const raw = await database.connect('superuser')
    const { rows } = await raw.query(`SELECT DISTINCT action FROM audit_entry WHERE chain = 'platform'`)
    const actions = rows.map((row) => row.action)
    for (const action of ['session:open', 'sign-in:failed', 'sign-in:locked'])
      expect(actions).toContain(action)
    expect((await raw.query(`SELECT 1 FROM audit_entry a WHERE a::text LIKE '%not-there%'`)).rows).toEqual([])
  })
})

describe('a session', () => {
  test('is a new one at every sign-in; the one before ends', async () => {
    const first = await attempt('zhang', PASSWORD)
    await enter(first, '/staff')
    const before = (await currentSession())!
    expect(await enter(await attempt('zhang', PASSWORD), '/staff')).toBe('/staff')
    expect((await currentSession())!.id).not.toBe(before.id)
    expect(await findSession(signInAccess('test'), before.id, new Date())).toBeNull()
  })

  test('ends an hour after its last use and twelve hours after its beginning', async () => {
    const result = await attempt('zhang', PASSWORD)
    if (result.status !== 'signed-in') throw new Error(result.status)
    const holds = async (later: number) =>
      (await findSession(signInAccess('test'), result.sessionId, new Date(Date.now() + later))) !== null
    expect(await holds(IDLE_LIMIT + 1000)).toBe(false)
    for (let later = 0; later < ABSOLUTE_LIMIT; later += IDLE_LIMIT / 2) expect(await holds(later)).toBe(true)
    expect(await holds(ABSOLUTE_LIMIT + 1000)).toBe(false)
  })
})

describe('the second step', () => {
  const secret = newTotpSecret()
  const codeAt = (now: Date) => generate({ secret, epoch: Math.floor(now.getTime() / 1000) })
  const firstStep = async (name: string, now = new Date()) => {
    const first = await attempt(name, PASSWORD, now)
    if (first.status !== 'second-step') throw new Error(first.status)
    return first.halfOpen
  }
  beforeAll(() => aPerson('li', secret))

  test('comes after the password; a code works once, also when sent ten times at once', async () => {
    const halfOpen = await firstStep('li')
    const now = new Date()
    const code = await codeAt(now)
    const all = await Promise.all(
      Array.from({ length: 4 }, () => takeSecondStep(halfOpen, code, from(), now)),
    )
    expect(all.filter(({ status }) => status === 'signed-in')).toHaveLength(1)
    expect(await takeSecondStep(halfOpen, code, from(), now)).toEqual({ status: 'refused' })
    const later = new Date(now.getTime() + 60_000)
    expect(await takeSecondStep(halfOpen, await codeAt(later), from(), later)).toMatchObject({
      status: 'signed-in',
    })
  })

  test('is locked after five wrong codes, however often the password is given anew', async () => {
    const id = await aPerson('wang', secret)
    const now = new Date()
    for (let times = 0; times < 5; times += 1)
      expect(await takeSecondStep(await firstStep('wang'), '000000', from(), now)).toEqual({
        status: 'refused',
      })
    expect(await takeSecondStep(await firstStep('wang'), await codeAt(now), from(), now)).toMatchObject({
      status: 'locked',
    })
    expect(id).toBeTruthy()
  })

  test('a recovery code stands in for it, once, however it is typed', async () => {
    const id = await aPerson('zhao', secret)
    const { codes, hashes } = newRecoveryCodes(id)
    const raw = await database.connect('superuser')
    await raw.query('UPDATE credential SET recovery_hashes = $2 WHERE person_id = $1', [id, hashes])
    const halfOpen = await firstStep('zhao')
    const typed = ` ${codes[3]!.toLowerCase().replaceAll('-', ' ')} `
    expect(await takeSecondStep(halfOpen, typed, from())).toMatchObject({ status: 'signed-in' })
    expect(await takeSecondStep(halfOpen, codes[3]!, from())).toEqual({ status: 'refused' })
    expect(new Set(codes).size).toBe(10)
    const { rows } = await raw.query(
      `SELECT after FROM audit_entry WHERE action = 'account:recovery-code-used' AND entry_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ after: { count: 9 } }])
  })

  test('is void when the password changed in between', async () => {
    const id = await aPerson('sun', secret)
    const halfOpen = await firstStep('sun')
    const raw = await database.connect('superuser')
    await raw.query('UPDATE credential SET changed_at = now() WHERE person_id = $1', [id])
    const now = new Date()
    expect(await takeSecondStep(halfOpen, await codeAt(now), from(), now)).toEqual({ status: 'expired' })
  })

  test('the note in the browser holds five minutes, and is ours alone', async () => {
    const halfOpen = await firstStep('li')
    const sealed = sealHalfOpen(halfOpen)
    const at = new Date(halfOpen.since)
    expect(unsealHalfOpen(sealed, at)).toEqual(halfOpen)
    expect(unsealHalfOpen(sealed, new Date(at.getTime() + 301_000))).toBeNull()
    expect(unsealHalfOpen(`${sealed.slice(0, -2)}AA`, at)).toBeNull()
    expect(unsealHalfOpen(seal('totp-secret', JSON.stringify(halfOpen), ''), at)).toBeNull()
    for (const sign of ['a', '"', '%E7']) {
      const next = returnPath.parse(`/audit/pairs?code=990101&at=${sign.repeat(1_470 / sign.length)}`)
      expect(sealHalfOpen({ ...halfOpen, next }).length).toBeLessThan(3_000)
    }
    expect(unseal('totp-secret', seal('totp-secret', 'x', 'one'), 'another')).toBeNull()
  })
})
