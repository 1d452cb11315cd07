import { cache } from 'react'
import type { Query } from '@/components/ui/text-size'
import { publicAccess } from '@/lib/auth/access'
import { type FoundMatter, loadMatter } from '@/lib/data/compare/load-matter'
import { loadSaid } from '@/lib/data/compare/load-said'
import { loadScope, type Scope } from '@/lib/data/compare/scope'
import { type MatterQuery, matterQuerySchema, messagesOf } from '@/lib/domain/compare/query'

export type OpenedMatter =
  | { status: 'found'; query: MatterQuery; scope: Scope; found: FoundMatter }
  | { status: 'none' | 'invalid'; messages: string[] }

export const MATTER_STATUS = { found: 200, none: 404, invalid: 400 } as const satisfies Record<
  OpenedMatter['status'],
  number
>

/** Opens one matter over the counties that an address names. */
export async function openMatter(parameters: Query): Promise<OpenedMatter> {
  const parsed = matterQuerySchema.safeParse(parameters)
  if (!parsed.success) return { status: 'invalid', messages: messagesOf(parsed.error) }
  const query = parsed.data
  const scope = await loadScope(publicAccess(), query)
  const said = await loadSaid(publicAccess(), scope.places, query.part)
  const found = await loadMatter(publicAccess(), scope.places, query.part, query.of, said)
  return found
    ? { status: 'found', query, scope, found }
    : { status: 'none', messages: ['这些地方现行的清单里没有两个以上地方都有的这件事'] }
}

/** Who has this part in its list and nothing of the matter. */
export const absentFrom = ({ scope, found }: Extract<OpenedMatter, { status: 'found' }>) =>
  scope.places.filter(({ code }) => !found.matter.cells.has(code) && !found.without.includes(code))

/** Once for metadata and body of a page. */
export const requireMatter = cache((text: string) => openMatter(JSON.parse(text) as Query))
