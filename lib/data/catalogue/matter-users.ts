import type { Access } from '@/lib/domain/access'
import type { StandardMatter } from '@/lib/domain/catalogue/matter'
import { withAccess } from '../with-access'
import { toMatter } from './matter-rows'

/** A matter with what it said before and the entries of lists that use it, or did until it was merged. */
export interface UsedMatter {
  matter: StandardMatter
  before: Pick<StandardMatter, 'title' | 'wording' | 'state'> | null
  /** Entry ids by code of the place. */
  users: Map<string, string[]>
}

/** Reads a matter by its id; null when there never was one. */
export function loadUsedMatter(access: Access, id: string): Promise<UsedMatter | null> {
  return withAccess(access, async (tx) => {
    const row = await tx.standardMatter.findUnique({ where: { id } })
    if (!row) return null
    const matter = toMatter(row)
    const before = await tx.standardMatterVersion.findFirst({
      where: { matterId: id, version: { lt: matter.version } },
      orderBy: { version: 'desc' },
      select: { title: true, wording: true, state: true },
    })
    const links = await tx.standardLink.findMany({
      where: matter.state === 'merged' ? { movedFrom: id } : { matterId: id },
      orderBy: [{ jurisdictionCode: 'asc' }, { entryId: 'asc' }],
      select: { jurisdictionCode: true, entryId: true },
    })
    const users = new Map<string, string[]>()
    for (const { jurisdictionCode: code, entryId } of links)
      users.set(code, [...(users.get(code) ?? []), entryId])
    return { matter, before: before as UsedMatter['before'], users }
  })
}
