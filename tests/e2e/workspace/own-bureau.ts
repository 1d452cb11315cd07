import { randomInt, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test as base, type Page } from '@playwright/test'
import { systemAccess } from '@/lib/auth/access'
import { hashPassword } from '@/lib/auth/passwords'
import { closeDatabase, connectDatabase } from '@/lib/data/client'
import { findJurisdiction, saveJurisdiction } from '@/lib/data/jurisdictions'
import { createPerson } from '@/lib/data/people'
import { publishList } from '@/lib/data/publish'
import { readDocument } from '@/lib/documents/read/read'
import type { Role } from '@/lib/domain/permissions'
import { startEmbeddedDatabase } from '@/lib/server/embedded/database'

export interface Member {
  id: string
  loginName: string
  password: string
  name: string
}

export interface Bureau {
  code: string
  name: string
  /** Publishes a document of prisma/seed/documents (the part of its name before the dash) as the next edition. */
  publish(seed: string): Promise<void>
  /** A new person with these roles here. */
  member(name: string, ...roles: Role[]): Promise<Member>
}

/**
 * A bureau of the test's own in the database of the running product, so that tests that write do not meet each other
 * or the tests that read. Made by our own commands, as an operator's would be.
 */
export const test = base.extend<{ bureau: Bureau }, { store: undefined }>({
  store: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      const embedded = await startEmbeddedDatabase('.data/e2e')
      await connectDatabase(embedded.url)
      await use(undefined)
      await closeDatabase()
      await embedded.release()
    },
    { scope: 'worker' },
  ],
  bureau: async ({ store: _ }, use) => {
    await use(await aBureau())
  },
})

async function aBureau(): Promise<Bureau> {
  const platform = systemAccess(null, '浏览器测试')
  let code: string
  do code = `99${randomInt(1000, 9999)}`
  while (await findJurisdiction(platform, code))
  const name = `试${code}县`
  const card = { address: null, phone: null, hours: null, website: null }
  await saveJurisdiction(platform, {
    code,
    name,
    level: 'county',
    parentCode: null,
    bureauName: `${name}卫生健康局`,
    areaCode: '0999',
    mergedIntoCode: null,
    card,
  })
  return {
    code,
    name,
    publish: async (seed) => {
      const bytes = new Uint8Array(readFileSync(`prisma/seed/documents/${seedFile(seed)}`))
      const { list } = await readDocument(bytes, 'list.txt')
      await publishList(systemAccess(code, '浏览器测试'), { list, reason: '首次入库', basis: '来源文件' })
    },
    member: async (personName, ...roles) => {
      const loginName = `u${randomUUID().slice(0, 8)}`
      const password = randomUUID()
      const passwordHash = await hashPassword(password)
      const memberships = roles.map((role) => ({
        role,
        jurisdictionCode: role === 'auditor' || role === 'operator' ? null : code,
        scope: [],
      }))
      const id = await createPerson(
        platform,
        { loginName, name: personName, mail: null, passwordHash },
        memberships,
      )
      if (!id) throw new Error(`${loginName} is taken`)
      return { id, loginName, password, name: personName }
    },
  }
}

function seedFile(code: string): string {
  const names = {
    '469021': '469021-定安县.txt',
    '131121': '131121-枣强县.txt',
    '460108': '460108-海口市美兰区.txt',
  }
  return names[code as keyof typeof names] ?? code
}

/** Signs in through the page, as a person does; ends at `next`. */
export async function signIn(page: Page, member: Member, next = '/staff'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('登录名').fill(member.loginName)
  await page.getByLabel('密码').fill(member.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
