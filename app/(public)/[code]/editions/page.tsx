import type { Metadata } from 'next'
import { editionHref } from '@/components/list/addresses'
import { EDITION_STATE_LABELS } from '@/components/list/edition-state'
import { PublishedOn } from '@/components/list/published-on'
import { A } from '@/components/ui/a'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { crumbsOf } from '../crumbs'
import { requireEditions } from '../current'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { bureau } = await requireEditions((await params).code, null)
  return {
    title: `历次版本（${bureau.bureauName}）`,
    description: `${bureau.bureauName}责任清单在本站发布过的全部版本、日期、调整原因和数字指纹。`,
    alternates: { canonical: `/${bureau.code}/editions` },
  }
}

export default async function EditionsPage({ params, searchParams }: Props) {
  const { bureau, editions } = await requireEditions((await params).code, null)
  return (
    <Page path={`/${bureau.code}/editions`} query={await searchParams} crumbs={crumbsOf(bureau)}>
      <TitleBlock kicker={`${bureau.bureauName}责任清单`} title="历次版本">
        <p className="lead">版本一经发布就不能改动；要改，只能再出一版。每一版都在这里。</p>
      </TitleBlock>
      {editions.length === 0 ? <p className="note">还没有发布过版本。</p> : null}
      <ol className="rows" reversed>
        {editions.map((edition) => (
          <li key={edition.id} className="row">
            <span className="grow">
              <A className="entry-link" href={editionHref(bureau.code, edition.number ?? 0)}>
                第{edition.number}版
              </A>
              <span className="row-note part-note">
                {EDITION_STATE_LABELS[edition.state]}
                {edition.reason ? `。调整原因：${edition.reason}` : null}
              </span>
            </span>
            {edition.publishedAt ? (
              <span className="side">
                <PublishedOn date={edition.publishedAt} />
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </Page>
  )
}
