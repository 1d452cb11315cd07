import type { Metadata } from 'next'
import { comparePageHref, topicHref } from '@/components/compare/addresses'
import { TopicForm } from '@/components/compare/topic-form'
import { Page } from '@/components/ui/page'
import { SourceLine } from '@/components/ui/source-line'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { chineseDate } from '@/lib/domain/dates'
import { siteOrigin } from '@/lib/server/site-origin'
import { type OpenedTopic, requireTopic, TOPIC_STATUS } from './open-topic'
import { TopicBody } from './topic-body'

interface Props {
  searchParams: Promise<Query>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await searchParams
  const opened = await requireTopic(JSON.stringify(query))
  const status = TOPIC_STATUS[opened.status]
  return {
    title: titleOf(opened),
    description: '一件事各地的责任清单怎么写：哪里有，哪里没有，归哪个部门，谁办，打哪个电话。',
    alternates: { canonical: '/compare/topic' },
    robots: { index: Object.keys(query).length === 0 && status === 200 },
    ...(status === 200 ? {} : { other: { status: String(status) } }),
  }
}

export default async function TopicPage({ searchParams }: Props) {
  const query = await searchParams
  const opened = await requireTopic(JSON.stringify(query))
  const asked = opened.status === 'invalid' ? null : opened.query
  const scope = opened.status === 'invalid' ? null : opened.scope
  return (
    <Page path={topicHref(asked ?? {})} query={query} crumbs={[{ label: '各地比较', href: comparePageHref }]}>
      <TitleBlock title={titleOf(opened)}>
        <p className="lead no-print">{leadOf(opened)}</p>
      </TitleBlock>
      <TopicForm
        q={asked?.q ?? ''}
        provinces={scope?.provinces}
        within={scope?.within}
        places={scope?.places}
        codes={asked?.codes}
      />
      {opened.status === 'found' ? (
        <>
          <TopicBody opened={opened} />
          <SourceLine address={`${siteOrigin()}${topicHref(opened.query)}`}>
            {opened.scope.places.length}个地方{chineseDate(new Date())}的现行清单
          </SourceLine>
        </>
      ) : null}
    </Page>
  )
}

const titleOf = (opened: OpenedTopic) =>
  opened.status === 'found' ? `${opened.query.q}：各地怎么写` : '一件事，各地怎么写'

function leadOf(opened: OpenedTopic): string {
  switch (opened.status) {
    case 'invalid':
      return `${opened.messages.join('；')}。`
    case 'no-place':
      return '这些地方还没有在这里发布责任清单。'
    case 'too-wide':
      return '地方太多，一页放不下，请先选一个省。'
    case 'no-words':
      return `没有看懂“${opened.query.q}”。请换一个说法，例如“饮用水”“村医”。`
    case 'unasked':
      return '写一件事，看各地的责任清单里哪里有、哪里没有，归哪个部门，谁办，打哪个电话。'
    case 'found':
      return opened.scope.within ? `${opened.scope.within.name}，现行清单。` : '各地现行的责任清单。'
  }
}
