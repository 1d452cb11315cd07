import type { Metadata } from 'next'
import { bureauHref, partHref } from '@/components/list/addresses'
import { BureauCard } from '@/components/list/bureau-card'
import { EditionLine } from '@/components/list/edition-line'
import { A } from '@/components/ui/a'
import { JsonLd } from '@/components/ui/json-ld'
import { Page } from '@/components/ui/page'
import { SearchForm } from '@/components/ui/search-form'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { chineseDate } from '@/lib/domain/dates'
import { PART_KEYS, PARTS, type Part } from '@/lib/domain/list/parts'
import { siteOrigin } from '@/lib/server/site-origin'
import { crumbsOf } from './crumbs'
import { requireEditions } from './current'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Query>
}

const WHAT_IT_HOLDS = {
  duties: '负责哪些事，具体做什么，由哪个科室办',
  boundaries: '几个部门都管的事，各自管哪一段',
  procedures: '查谁、查什么、怎么查、查出问题怎么办',
  services: '为公众办的事，由谁办，打哪个电话',
  plans: '专项方案里谁牵头、谁配合',
} as const satisfies Record<Part, string>

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
  const parts = PART_KEYS.filter((part) => (head?.counts[part] ?? 0) > 0)
  const missing = PART_KEYS.filter((part) => part !== 'plans' && !parts.includes(part))
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
          <section className="block">
            <h2>清单内容</h2>
            <ol className="rows">
              {parts.map((part) => (
                <li key={part} className="row">
                  <span className="grow">
                    <A className="entry-link part-link" href={partHref(bureau.code, part)}>
                      {PARTS[part].label}
                    </A>
                    <span className="row-note part-note">{WHAT_IT_HOLDS[part]}</span>
                  </span>
                  <span className="side">
                    {head.counts[part]}
                    {PARTS[part].unit}
                  </span>
                </li>
              ))}
            </ol>
            {missing.length > 0 ? (
              <p className="note after-table">
                这份清单没有：{missing.map((part) => PARTS[part].label).join('、')}。
              </p>
            ) : null}
          </section>
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
        <BureauCard jurisdiction={bureau} hasServices={parts.includes('services')} />
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
