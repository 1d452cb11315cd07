import type { Metadata } from 'next'
import { auditTopicHref, topicHref } from '@/components/compare/addresses'
import { TopicForm } from '@/components/compare/topic-form'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { findTopic } from '@/lib/data/compare/find-topic'
import { loadScope } from '@/lib/data/compare/scope'
import { raisedBeside } from '@/lib/data/findings/raised-beside'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { topicQuerySchema } from '@/lib/domain/compare/query'
import { auditScope, covers } from '@/lib/domain/membership'
import { shortPlaceName } from '@/lib/domain/place-names'
import { addressOf, type Parameters } from '../../address-of'
import { AuditScreen } from '../../audit-screen'
import { RaiseRows } from '../raise-rows'

export const metadata: Metadata = { title: '就一个话题提出问题', robots: { index: false } }

const CRUMBS = [{ label: '各地比较', href: '/audit/compare' }, { label: '一个话题' }]

/** A topic in many lists: what is written of it and who writes nothing, each with the way to raise a finding. */
export default async function AuditTopic({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  const page = await openPlatformPage('finding:raise', addressOf('/audit/compare/topic', parameters))
  const parsed = topicQuerySchema.safeParse(parameters)
  const query = parsed.success && parsed.data.q !== '' ? parsed.data : null
  const { places } = query ? await loadScope(page.access, query) : { places: [] }
  const asked = { codes: places.map(({ code }) => code), today: dayInBeijing(new Date()) }
  const topic = query && (await findTopic(page.access, { q: query.q, ...asked }))
  if (!query || !topic)
    return (
      <AuditScreen page={page} current="compare" crumbs={CRUMBS}>
        <TitleBlock title="一个话题" />
        {query ? <p className="note">没有找到“{query.q}”。</p> : null}
        <TopicForm q={query?.q ?? ''} action={auditTopicHref({})} />
      </AuditScreen>
    )
  const names = new Map(places.map((place) => [place.code, shortPlaceName(place)]))
  const nameOf = (code: string) => names.get(code) ?? code
  const scope = auditScope(page.session.memberships) ?? []
  const isMine = ({ code }: { code: string }) => covers(scope, code)
  const about = topic.entries.filter(({ weight }) => weight === 'about')
  const [first = null] = about
  return (
    <AuditScreen page={page} current="compare" crumbs={CRUMBS}>
      <TitleBlock
        kicker="就一个话题提出问题"
        title={query.q}
        meta={[
          <a key="read" href={topicHref(query)}>
            看各地怎么写
          </a>,
        ]}
      />
      <RaiseRows
        raised={await raisedBeside(page.access, asked.codes)}
        missing={{ part: first?.part ?? 'duties', title: query.q }}
        beside={first && { code: first.code, entryId: first.entryId, place: nameOf(first.code) }}
        having={about.filter(isMine).map((entry) => ({ ...entry, place: nameOf(entry.code) }))}
        lacking={topic.counties
          .filter((county) => county.presence === 'absent' && isMine(county))
          .map(({ code }) => ({ code, place: nameOf(code) }))}
      />
    </AuditScreen>
  )
}
