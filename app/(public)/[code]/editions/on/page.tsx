import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { editionHref, editionsHref } from '@/components/list/addresses'
import { DateForm } from '@/components/list/editions/date-form'
import { A } from '@/components/ui/a'
import { Page } from '@/components/ui/page'
import { chooseTextSize, keepTextSize, type Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { beijingTimestamp, chineseDate } from '@/lib/domain/dates'
import { type EditionOn, editionOn, isDay } from '@/lib/domain/edition-on'
import { address, single } from '../../../query-address'
import { crumbsOf } from '../../crumbs'
import { requireEditions } from '../../current'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { bureau } = await requireEditions((await params).code, null)
  return {
    title: `某一天的清单（${bureau.bureauName}）`,
    description: `查${bureau.bureauName}责任清单在某一天有效的是哪一版。`,
    alternates: { canonical: `${editionsHref(bureau.code)}/on` },
    robots: { index: false },
  }
}

/** Leads to the edition that was in force on a day, or says plainly that there was none. */
export default async function EditionOnPage({ params, searchParams }: Props) {
  const { bureau, editions } = await requireEditions((await params).code, null)
  const query = await searchParams
  const date = single(query.date)
  const asked = isDay(date)
  const future = asked && date > beijingTimestamp(new Date()).slice(0, 10)
  const found = asked && !future ? editionOn(editions, date) : null
  if (found?.status === 'in-force' && found.edition.number !== null) {
    chooseTextSize(query)
    redirect(keepTextSize(editionHref(bureau.code, found.edition.number)))
  }
  const problem = date && !asked ? '请按“2026-11-20”的样子写一个日期。' : undefined
  return (
    <Page
      path={address(`${editionsHref(bureau.code)}/on`, { date })}
      query={query}
      crumbs={[...crumbsOf(bureau), { label: '历次版本', href: editionsHref(bureau.code) }]}
    >
      <TitleBlock
        kicker={`${bureau.bureauName}责任清单`}
        title={asked ? `${inWords(date)}的清单` : '看某一天的清单'}
      >
        {future ? <p className="lead">这一天还没有到，不知道那时有效的是哪一版。</p> : null}
        {found ? <Answer found={found} code={bureau.code} /> : null}
      </TitleBlock>
      <DateForm code={bureau.code} date={date} problem={problem} />
      <p className="note block">
        以北京时间当天结束时为准。<A href={editionsHref(bureau.code)}>看全部版本</A>
      </p>
    </Page>
  )
}

function Answer({ found, code }: { found: EditionOn; code: string }) {
  if (found.status === 'none-yet')
    return (
      <p className="lead">
        那一天本站还没有发布这份清单。
        {found.first?.publishedAt && found.first.number !== null ? (
          <>
            <A href={editionHref(code, found.first.number)}>第{found.first.number}版</A>是
            {chineseDate(found.first.publishedAt)}发布的。
          </>
        ) : null}
      </p>
    )
  const { edition } = found
  const name = <A href={editionHref(code, edition.number ?? 0)}>第{edition.number}版</A>
  const when = edition.withdrawnAt ? `已于${chineseDate(edition.withdrawnAt)}撤回` : '已经撤回'
  return (
    <p className="lead">
      {found.status === 'withdrawn' ? (
        <>
          那一天没有有效的清单：{name}
          {when}，还没有新的一版。
        </>
      ) : (
        <>
          那一天有效的是{name}，但它后来{when}，内容不再提供。
        </>
      )}
      撤回原因：{edition.withdrawnReason ?? '没有写明'}
    </p>
  )
}

/** 2026-11-20 as 2026年11月20日. */
const inWords = (day: string) => chineseDate(new Date(`${day}T00:00:00+08:00`))
