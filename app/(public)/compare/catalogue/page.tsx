import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { catalogueHref, catalogueWorkbookHref } from '@/components/catalogue/addresses'
import { CatalogueTable } from '@/components/catalogue/catalogue-table'
import { CoverageView } from '@/components/catalogue/coverage-view'
import { auditCatalogueHref, comparePageHref } from '@/components/compare/addresses'
import { AuditorWay } from '@/components/compare/auditor-way'
import { PlaceField, PlaceList } from '@/components/compare/place-field'
import { A } from '@/components/ui/a'
import { Page } from '@/components/ui/page'
import { SourceLine } from '@/components/ui/source-line'
import { isLargeText, type Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { publicAccess } from '@/lib/auth/access'
import { listCatalogue } from '@/lib/data/catalogue/load-catalogue'
import { loadCoverage } from '@/lib/data/catalogue/load-coverage'
import { CODE_SCHEME } from '@/lib/domain/catalogue/codes'
import { chineseDate } from '@/lib/domain/dates'
import { shortPlaceName } from '@/lib/domain/place-names'
import { siteOrigin } from '@/lib/server/site-origin'
import { single } from '../../query-address'
import { placeChoices } from '../place-choices'
import { requirePlace } from './require-place'

interface Props {
  searchParams: Promise<Query>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const place = single((await searchParams).place)
  return {
    title: place ? '对照标准目录' : '标准目录',
    description: '各地责任清单里都有的事项，每条一个编号和规范表述：哪些地方有，哪些地方没有对上。',
    alternates: { canonical: catalogueHref() },
    ...(place ? { robots: { index: false } } : {}),
  }
}

/** The standard catalogue, part by part; with a place, what that place has of it. */
export default async function CataloguePage({ searchParams }: Props) {
  const query = await searchParams
  const code = await requirePlace(single(query.place))
  const matters = await listCatalogue(publicAccess())
  const coverage = code ? await loadCoverage(publicAccess(), code, matters) : null
  if (code && !coverage) notFound()
  return (
    <Page
      path={catalogueHref(code)}
      query={query}
      crumbs={[
        { label: '各地比较', href: comparePageHref },
        ...(code ? [{ label: '标准目录', href: catalogueHref() }] : []),
      ]}
    >
      <TitleBlock
        title={coverage ? `${shortPlaceName(coverage.place)}对照标准目录` : '标准目录'}
        meta={[`目录共 ${matters.length} 条`]}
      >
        <p className="lead">
          各地责任清单里都有的事项编在一起，每条一个编号和规范表述，看得出哪里有、哪里没有对上。
        </p>
      </TitleBlock>
      {matters.length === 0 ? <Empty /> : null}
      {coverage ? <CoverageView coverage={coverage} /> : <CatalogueTable matters={matters} />}
      {matters.length > 0 ? (
        <>
          <p className="block no-print">
            <A className="button quiet" href={catalogueWorkbookHref(code)}>
              下载（.xlsx）
            </A>
          </p>
          <section className="block no-print">
            <h2>看一个地方有哪些、缺哪些</h2>
            <form className="filters compare-form" action="/compare/catalogue" method="get">
              <PlaceField name="place" label="地方" value={code} listId="places" />
              <PlaceList id="places" places={await placeChoices([code])} />
              {isLargeText() ? <input type="hidden" name="text" value="large" /> : null}
              <button className="button" type="submit">
                对照目录
              </button>
            </form>
          </section>
          <p className="note block">{CODE_SCHEME}</p>
          <SourceLine address={`${siteOrigin()}${catalogueHref(code)}`}>
            {chineseDate(new Date())}的标准目录
          </SourceLine>
          {code ? <AuditorWay href={auditCatalogueHref({ place: code })} /> : null}
        </>
      ) : null}
    </Page>
  )
}

function Empty() {
  return (
    <section className="block">
      <h2>目录里还没有事项</h2>
      <p className="measure">
        目录不是凭空写的：先把各地清单放在一起比，审计员核对哪些说的是同一件事，平台管理员再把核对过的一组组编进来，给一个编号，写一个各地共用的表述。编进来以后就列在这里。
      </p>
      <p>
        <A href={comparePageHref}>现在可以先看各地比较</A>
      </p>
    </section>
  )
}
