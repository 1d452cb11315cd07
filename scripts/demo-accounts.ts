import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemAccess } from '@/lib/auth/access'
import { hashPassword } from '@/lib/auth/passwords'
import { listDirectory } from '@/lib/data/jurisdictions'
import { createPerson } from '@/lib/data/people'
import type { Membership } from '@/lib/domain/membership'
import { ROLE_LABELS, type Role } from '@/lib/domain/permissions'

/** Roles that belong to a bureau; the demonstration's accounts hold them in every bureau there is. */
const BUREAU_ROLES = ['editor', 'reviewer', 'administrator'] as const
const PLATFORM_ROLES = ['auditor', 'operator'] as const

/**
 * One account per role, with random passwords, for the portal with its own database only. Made once; the passwords are
 * kept in a file beside the database that only its owner can read. Returns the lines to print.
 */
export async function demoAccounts(dataDir: string): Promise<string[]> {
  const file = join(dataDir, 'demo-accounts.txt')
  if (!existsSync(file)) {
    const platform = systemAccess(null, '演示账号')
    const codes = (await listDirectory(platform)).map(({ jurisdiction }) => jurisdiction.code)
    const lines: string[] = []
    const add = async (role: Role, memberships: Membership[]) => {
      const password = randomBytes(9).toString('base64url')
      const name = `演示${ROLE_LABELS[role]}`
      const passwordHash = await hashPassword(password)
      const id = await createPerson(
        platform,
        { loginName: role, name, mail: null, passwordHash },
        memberships,
      )
      if (id) lines.push(`${role.padEnd(14)} ${password}  ${ROLE_LABELS[role]}`)
    }
    for (const role of BUREAU_ROLES)
      await add(
        role,
        codes.map((jurisdictionCode) => ({ role, jurisdictionCode, scope: [] })),
      )
    for (const role of PLATFORM_ROLES) await add(role, [{ role, jurisdictionCode: null, scope: [] }])
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trimEnd().split('\n')
}
