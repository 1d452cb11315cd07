import { memberAccess, systemAccess } from '@/lib/auth/access'
import { createPerson } from '@/lib/data/people'
import type { Access } from '@/lib/domain/access'
import type { Role } from '@/lib/domain/permissions'

export interface TestMember {
  id: string
  /** What the person may do in the jurisdiction they were made for. */
  access: Access
  /** What they may do beyond bureaus. */
  own: Access
}

/** A person with one role; in the jurisdiction, or (operator, auditor) beyond. */
export async function makeMember(loginName: string, role: Role, code: string | null): Promise<TestMember> {
  const person = { loginName, name: loginName, mail: `${loginName}@example.org`, passwordHash: null }
  const id = await createPerson(systemAccess(null, 'test'), person, [
    { role, jurisdictionCode: code, scope: [] },
  ])
  if (!id) throw new Error(`${loginName} is taken`)
  const who = { personId: id, actor: loginName }
  return {
    id,
    access: memberAccess({ ...who, jurisdictionCode: code, roles: [role] }),
    own: memberAccess({ ...who, jurisdictionCode: null, roles: code ? [] : [role] }),
  }
}
