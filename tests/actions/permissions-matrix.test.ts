import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type ActionResult, idle } from '@/lib/domain/action-result'
import type { Membership } from '@/lib/domain/membership'
import { PERMISSIONS, type Permission, ROLE_PERMISSIONS, ROLES, type Role } from '@/lib/domain/permissions'
import { sourceFiles } from '../architecture/source-files'
import { A, B, useDatabase } from '../support/database'
import { aPerson, signInAs, useTestSecret } from '../support/sessions'

// Outside a request of the framework's server there are no cookies to read; token, session row and roles are real.
vi.mock('next/headers', async () => {
  const { browser, requestOf } = await import('../support/browser')
  return requestOf(browser)
})
useTestSecret()
useDatabase()

type Declared = ((...input: never[]) => Promise<unknown>) & { permission?: Permission; place?: string }
interface Found {
  name: string
  run: Declared
}

const ROOT = join(import.meta.dirname, '../..')
const actionFiles = sourceFiles('app', 'lib').filter((file) => /^['"]use server['"]/m.test(file.text))
const routeFiles = sourceFiles('app').filter((file) =>
  /^app\/(staff|admin|audit)\/.*route\.ts$/.test(file.path),
)

async function exportsOf(paths: string[]): Promise<Found[]> {
  const found: Found[] = []
  for (const path of paths) {
    const module = (await import(/* @vite-ignore */ join(ROOT, path))) as Record<string, unknown>
    for (const [name, run] of Object.entries(module))
      if (typeof run === 'function') found.push({ name: `${path}#${name}`, run: run as Declared })
  }
  return found
}

const actions = await exportsOf(actionFiles.map((file) => file.path))
const routes = await exportsOf(routeFiles.map((file) => file.path))
const VISITOR: Permission[] = ['session:open', 'feedback:send', 'public:read']

const isBeyondBureaus = (role: Role) => role === 'auditor' || role === 'operator'
const held = (role: Role, scope: string[] = []): Membership => ({
  role,
  jurisdictionCode: isBeyondBureaus(role) ? null : A,
  scope,
})

/** One of each role; auditors of everything, of the province of both bureaus, and of one bureau alone. */
const WHO: { who: string; membership: Membership; reaches: readonly string[] }[] = [
  ...ROLES.map((role) => ({
    who: role as string,
    membership: held(role),
    reaches: isBeyondBureaus(role) ? [A, B] : [A],
  })),
  { who: 'auditor of the province', membership: held('auditor', ['990000']), reaches: [A, B] },
  { who: 'auditor of A', membership: held('auditor', [A]), reaches: [A] },
]
const EVERYWHERE = WHO.flatMap((one) => [A, B].map((code) => ({ ...one, role: one.membership.role, code })))
type Case = (typeof EVERYWHERE)[number]

/** Whether the table lets that role do it there: in its own bureau, within its scope, or (an operator) anywhere. */
function allows({ role, reaches, code }: Case, permission: Permission, place: string): boolean {
  const granted: readonly Permission[] = ROLE_PERMISSIONS[role]
  if (place === 'platform')
    return permission === 'account:manage' || (isBeyondBureaus(role) && granted.includes(permission))
  return reaches.includes(code) && granted.includes(permission)
}

const people = new Map<string, string>()
beforeAll(async () => {
  for (const { who, membership } of WHO) people.set(who, await aPerson(who, [membership]))
})

async function resultOf(run: Declared, code: string): Promise<ActionResult['status'] | 'led on'> {
  const form = new FormData()
  form.set('code', code)
  try {
    const result = await (run as (previous: ActionResult, form: FormData) => Promise<ActionResult>)(
      idle,
      form,
    )
    return result.status
  } catch (error) {
    if (String((error as { digest?: string }).digest).startsWith('NEXT_')) return 'led on'
    throw error
  }
}

describe('every action', () => {
  test('there are some', () => expect(actions.length).toBeGreaterThan(1))

  test('is exported by one file: the framework knows an action by its file', () => {
    expect(new Set(actions.map(({ run }) => run)).size).toBe(actions.length)
  })

  test.each(actions)('$name declares a permission', ({ run }) => {
    expect(PERMISSIONS).toContain(run.permission)
    if (run.place === 'visitor') expect(VISITOR).toContain(run.permission)
    else expect(['bureau', 'platform']).toContain(run.place)
  })

  describe.each(actions.filter(({ run }) => run.place !== 'visitor'))('$name', ({ run }) => {
    test('refuses whoever is not signed in', async () => {
      await signInAs(null)
      expect(await resultOf(run, A)).toBe('forbidden')
    })

    test.each(EVERYWHERE)('asks the table about $who in $code', async (one) => {
      await signInAs(people.get(one.who)!)
      const status = await resultOf(run, one.code)
      if (allows(one, run.permission!, run.place!)) expect(status).not.toBe('forbidden')
      else expect(status).toBe('forbidden')
    })
  })
})

describe('every route of the workspace', () => {
  test('declares a permission', () => {
    for (const { name, run } of routes) expect(PERMISSIONS, name).toContain(run.permission)
  })

  describe.each(routes)('$name', ({ name, run }) => {
    const method = name.split('#')[1] ?? 'GET'
    const ask = async (
      code: string,
      headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
    ) => {
      const request = new Request(`http://localhost/staff/${code}`, {
        method,
        headers,
        ...(method === 'GET' ? {} : { body: '{}' }),
      })
      const unknown = '00000000-0000-4000-8000-000000000000'
      const params = Promise.resolve({ code, id: unknown, part: 'duties', number: '1' })
      const handler = run as unknown as (request: Request, context: object) => Promise<Response>
      return (await handler(request, { params })).status
    }

    test('sends whoever is not signed in away', async () => {
      await signInAs(null)
      expect(await ask(A)).toBe(401)
    })

    test.skipIf(method === 'GET')('refuses another site', async () => {
      await signInAs(people.get('editor')!)
      expect(await ask(A, { 'sec-fetch-site': 'cross-site' })).toBe(403)
      expect(await ask(A, {})).toBe(403)
    })

    test.each(EVERYWHERE)('shows $who in $code no more than the table allows', async (one) => {
      await signInAs(people.get(one.who)!)
      if (!allows(one, run.permission!, run.place!)) expect(await ask(one.code)).toBe(404)
    })
  })
})
