import { memberAccess, systemAccess } from '@/lib/auth/access'
import { createPerson } from '@/lib/data/people'
import type { Access } from '@/lib/domain/access'

export interface TestAuditor {
  id: string
  /** Acting in one bureau. */
  in(code: string): Access
  /** At the desk, over the whole scope. */
  desk: Access
}

/** An auditor of these divisions (of all without any). What is in the scope is the database's to say. */
export async function makeAuditor(loginName: string, scope: string[]): Promise<TestAuditor> {
  const person = { loginName, name: loginName, mail: null, passwordHash: null }
  const id = await createPerson(systemAccess(null, 'test'), person, [
    { role: 'auditor', jurisdictionCode: null, scope },
  ])
  if (!id) throw new Error(`${loginName} is taken`)
  const as = (jurisdictionCode: string | null) =>
    memberAccess({ personId: id, actor: loginName, jurisdictionCode, roles: ['auditor'] })
  return { id, in: as, desk: as(null) }
}
