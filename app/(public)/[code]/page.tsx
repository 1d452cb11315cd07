import type { Metadata } from 'next'
import { comparePageHref, matrixHref, withQuery } from '@/components/compare/addresses'
import { bureauHref } from '@/components/list/addresses'
import { BureauCard } from '@/components/list/bureau-card'
import { EditionLine } from '@/components/list/edition-line'
import { PartsIndex } from '@/components/list/parts-index'
import { A } from '@/components/ui/a'
import { JsonLd } from '@/components/ui/json-ld'
import { Page } from '@/components/ui/page'
import { SearchForm } from '@/components/ui/search-form'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { chineseDate } from '@/lib/domain/dates'
import { siteOrigin } from '@/lib/server/site-origin'
import { crumbsOf } from './crumbs'
import { requireEditions } from './current'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { bureau } = await requireEditions((await params).code)
  return {
    title: `${bureau.bureauName}责任清单`,
    description: `${bureau.bureauName}的责任清单：部门职责、职责边界、监管制度和公共服务事项，可以查、可以问。`,
    alternates: { canonical: bureauHref(bureau.code) },
  }
}

export default async function BureauPage({ params, searchParams }: Props) {
  const { bureau, editions } = await requireEditions((await params).code)
  const head = editions.find((edition) => edition.state === 'published') ?? null
  return (
    <Page path={bureauHref(bureau.code)} query={await searchParams} crumbs={crumbsOf(bureau).slice(0, -1)}>
      <TitleBlock
        kicker={`${bureau.name} · 行政区划代码 ${bureau.code}`}
        title={`${bureau.bureauName}责任清单`}
        meta={[
          ...(head ? [<EditionLine key="edition" head={head} />] : []),
          ...(head?.basis ? [`依据：${head.basis}`] : []),
          ...(editions.length > 0 ? [<AllEditions key="all" code={bureau.code} />] : []),
        ]}
      />
      {head ? (
        <>
          <SearchForm
            action={`/${bureau.code}/search`}
            label="在这份清单里查"
            button="查找"
            placeholder="事项、部门、关键词"
          />
          <PartsIndex root={bureau.code} counts={head.counts} />
          <p className="note">
            <A className="entry-link" href={withQuery(comparePageHref, { left: bureau.code })}>
              和别的地方比
            </A>
            ：同一件事别的地方怎么写；或者看
            <A className="entry-link" href={matrixHref({})}>
              各地事项对照表
            </A>
            ：谁有，谁没有。
          </p>
        </>
      ) : (
        <p className="lead">
          {editions.length > 0
            ? '现行版本已经撤回，新的一版还没有发布。'
            : `${bureau.bureauName}还没有在这里发布责任清单。`}
        </p>
      )}
      <section className="block">
        <h2>联系方式</h2>
        <BureauCard jurisdiction={bureau} hasServices={(head?.counts.services ?? 0) > 0} />
      </section>
      <JsonLd
        data={{
          '@type': 'GovernmentOrganization',
          name: bureau.bureauName,
          url: `${siteOrigin()}${bureauHref(bureau.code)}`,
          identifier: bureau.code,
          areaServed: { '@type': 'AdministrativeArea', name: bureau.name },
          ...(bureau.card.phone ? { telephone: bureau.card.phone } : {}),
          ...(bureau.card.address ? { address: bureau.card.address } : {}),
          ...(head?.publishedAt
            ? { description: `责任清单第${head.number}版，${chineseDate(head.publishedAt)}在本站发布` }
            : {}),
        }}
      />
    </Page>
  )
}

const AllEditions = ({ code }: { code: string }) => <A href={`/${code}/editions`}>历次版本</A>
