import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { catalogueHref, standardHref } from '@/components/catalogue/addresses'
import { WordHistory } from '@/components/catalogue/word-history'
import { auditCatalogueHref, comparePageHref } from '@/components/compare/addresses'
import { AuditorWay } from '@/components/compare/auditor-way'
import { entryHref } from '@/components/list/addresses'
import { A } from '@/components/ui/a'
import { Page } from '@/components/ui/page'
import { SourceLine } from '@/components/ui/source-line'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { publicAccess } from '@/lib/auth/access'
import { openMatter, placesWithPart } from '@/lib/data/catalogue/load-catalogue'
import { isCatalogueCode } from '@/lib/domain/catalogue/codes'
import type { StandardMatter } from '@/lib/domain/catalogue/matter'
import { chineseDate } from '@/lib/domain/dates'
import { PARTS } from '@/lib/domain/list/parts'
import { siteOrigin } from '@/lib/server/site-origin'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Query>
}

/** Places named at once; the rest stand behind one more press. */
const MOST_NAMED = 200

const matterOf = cache((code: string) => (isCatalogueCode(code) ? openMatter(publicAccess(), code) : null))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await matterOf((await params).code)
  if (!opened) notFound()
  const { code, title, wording } = opened.matter
  return {
    title: `${code} ${title}（标准目录）`,
    description: wording.slice(0, 120),
    alternates: { canonical: standardHref(code) },
  }
}

/** One matter of the catalogue: its wording, who has it, who does not, what it said before. */
export default async function StandardPage({ params, searchParams }: Props) {
  const opened = await matterOf((await params).code)
  if (!opened) notFound()
  const { matter, versions, links } = opened
  const { code, part } = matter
  const having = new Set(links.map((link) => link.code))
  const lacking = (await placesWithPart(publicAccess(), part)).filter((place) => !having.has(place.code))
  return (
    <Page
      path={standardHref(code)}
      query={await searchParams}
      crumbs={[
        { label: '各地比较', href: comparePageHref },
        { label: '标准目录', href: catalogueHref() },
      ]}
    >
      <TitleBlock
        kicker={`标准目录 ${code}，${PARTS[part].label}`}
        title={matter.title}
        meta={[`${having.size} 个地方有`, `${lacking.length} 个地方没有对上`]}
      >
        <p className="lead">{matter.wording}</p>
      </TitleBlock>
      <State matter={matter} />
      {matter.state === 'active' ? (
        <>
          <section className="block" aria-labelledby="has-title">
            <h2 id="has-title">哪些地方有</h2>
            {links.length === 0 ? <p className="note">现行的清单里还没有对上的。</p> : null}
            <ul className="rows">
              {links.map((link) => (
                <li key={`${link.code} ${link.entryId}`} className="row">
                  <div>
                    {link.place}：<A href={entryHref(link.code, part, link.entryId)}>{link.title}</A>
                  </div>
                </li>
              ))}
            </ul>
          </section>
          <section className="block" aria-labelledby="lacks-title">
            <h2 id="lacks-title">哪些地方没有对上</h2>
            <p className="note">可能是没有，也可能写法不同、还没有核对。只算清单里有这一部分的地方。</p>
            <Names places={lacking.slice(0, MOST_NAMED)} />
            {lacking.length > MOST_NAMED ? (
              <details>
                <summary>其余 {lacking.length - MOST_NAMED} 个</summary>
                <Names places={lacking.slice(MOST_NAMED)} />
              </details>
            ) : null}
          </section>
        </>
      ) : null}
      <section className="block" aria-labelledby="history-title">
        <h2 id="history-title">表述的历次改动</h2>
        <WordHistory versions={versions} />
      </section>
      {matter.state === 'active' ? <AuditorWay href={auditCatalogueHref({ matter: code })} /> : null}
      <SourceLine address={`${siteOrigin()}${standardHref(code)}`}>
        {chineseDate(new Date())}的标准目录和现行清单
      </SourceLine>
    </Page>
  )
}

function State({ matter: { state, mergedInto } }: { matter: StandardMatter }) {
  if (state === 'active') return null
  return (
    <p className="lead">
      {state === 'retired' ? '这一条已经停用。' : '这一条已经并入 '}
      {mergedInto ? <A href={standardHref(mergedInto)}>{mergedInto}</A> : null}
      {mergedInto ? '。' : null}
    </p>
  )
}

function Names({ places }: { places: readonly { code: string; place: string }[] }) {
  return (
    <ul className="tags">
      {places.map(({ code, place }) => (
        <li key={code}>
          <A href={catalogueHref(code)}>{place}</A>
        </li>
      ))}
    </ul>
  )
}
