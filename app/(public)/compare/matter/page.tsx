import type { Metadata } from 'next'
import { comparePageHref, matrixHref, matterHref } from '@/components/compare/addresses'
import { A } from '@/components/ui/a'
import { Page } from '@/components/ui/page'
import { SourceLine } from '@/components/ui/source-line'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { chineseDate } from '@/lib/domain/dates'
import { PARTS } from '@/lib/domain/list/parts'
import { siteOrigin } from '@/lib/server/site-origin'
import { MatterBody } from './matter-body'
import { MATTER_STATUS, requireMatter } from './open-matter'

interface Props {
  searchParams: Promise<Query>
}

const CRUMBS = [{ label: '各地比较', href: comparePageHref }]

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const opened = await requireMatter(JSON.stringify(await searchParams))
  const status = MATTER_STATUS[opened.status]
  return {
    title: opened.status === 'found' ? `${opened.found.matter.title}：各地原文` : '一件事的各地原文',
    description: '同一件事在各地责任清单里的原文，不同的字标出来，没有这件事的地方也列出来。',
    alternates: { canonical: comparePageHref },
    robots: { index: false },
    ...(status === 200 ? {} : { other: { status: String(status) } }),
  }
}

export default async function MatterPage({ searchParams }: Props) {
  const query = await searchParams
  const opened = await requireMatter(JSON.stringify(query))
  if (opened.status !== 'found')
    return (
      <Page path={comparePageHref} query={query} crumbs={CRUMBS}>
        <TitleBlock title="一件事的各地原文">
          <p className="lead">
            {opened.messages.join('；')}。可以从<A href={matrixHref({})}>各地事项对照表</A>里选。
          </p>
        </TitleBlock>
      </Page>
    )
  const { of, ...where } = opened.query
  const { label } = PARTS[where.part]
  return (
    <Page
      path={matterHref(where, of)}
      query={query}
      crumbs={[...CRUMBS, { label: `${label}对照表`, href: matrixHref(where) }]}
    >
      <TitleBlock kicker={label} title={opened.found.matter.title} />
      <MatterBody opened={opened} />
      <SourceLine address={`${siteOrigin()}${matterHref(where, of)}`}>
        {opened.scope.places.length}个地方{chineseDate(new Date())}的现行清单
      </SourceLine>
    </Page>
  )
}
