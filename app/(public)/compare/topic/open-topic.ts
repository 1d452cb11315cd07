import { cache } from 'react'
import type { Query } from '@/components/ui/text-size'
import { publicAccess } from '@/lib/auth/access'
import { type FoundTopic, findTopic } from '@/lib/data/compare/find-topic'
import { loadScope, type Scope } from '@/lib/data/compare/scope'
import { messagesOf, type TopicQuery, topicQuerySchema } from '@/lib/domain/compare/query'
import { beijingTimestamp } from '@/lib/domain/dates'

export type OpenedTopic =
  | { status: 'found'; query: TopicQuery; scope: Scope; topic: FoundTopic }
  /** Nothing was asked, the words say nothing, or a province must be chosen first. */
  | { status: 'unasked' | 'no-words' | 'too-wide'; query: TopicQuery; scope: Scope }
  | { status: 'no-place'; query: TopicQuery; scope: Scope }
  | { status: 'invalid'; messages: string[] }

export const TOPIC_STATUS = {
  found: 200,
  unasked: 200,
  'no-words': 200,
  'too-wide': 200,
  'no-place': 404,
  invalid: 400,
} as const satisfies Record<OpenedTopic['status'], number>

/** Opens what an address asks of many counties. */
export async function openTopic(parameters: Query): Promise<OpenedTopic> {
  const parsed = topicQuerySchema.safeParse(parameters)
  if (!parsed.success) return { status: 'invalid', messages: messagesOf(parsed.error) }
  const query = parsed.data
  const access = publicAccess()
  const scope = await loadScope(access, query)
  if (scope.isTooWide) return { status: 'too-wide', query, scope }
  if (scope.places.length === 0 && (query.within || query.codes.length > 0))
    return { status: 'no-place', query, scope }
  if (query.q === '') return { status: 'unasked', query, scope }
  const topic = await findTopic(access, {
    q: query.q,
    codes: scope.places.map(({ code }) => code),
    today: beijingTimestamp(new Date()).slice(0, 10),
  })
  return topic ? { status: 'found', query, scope, topic } : { status: 'no-words', query, scope }
}

/** Once for metadata and body of a page. */
export const requireTopic = cache((text: string) => openTopic(JSON.parse(text) as Query))
