import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { compareHref, editionHref, editionsHref, entryHref } from '@/components/list/addresses'
import { ChangeLegend } from '@/components/list/changes/change-legend'
import { ChangeList } from '@/components/list/changes/change-list'
import { CompareForm } from '@/components/list/editions/compare-form'
import { A } from '@/components/ui/a'
import { Facts } from '@/components/ui/facts'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { publicAccess } from '@/lib/auth/access'
import { loadEdition } from '@/lib/data/editions'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import type { ChangeGroup } from '@/lib/domain/changes/types'
import { chineseDate } from '@/lib/domain/dates'
import type { EditionHead } from '@/lib/domain/edition'
import { comparableEditions } from '@/lib/domain/edition-history'
import { single } from '../../../query-address'
import { crumbsOf } from '../../crumbs'
import { requireEditions } from '../../current'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { bureau } = await requireEditions((await params).code, null)
  const [from, to] = chosen(await searchParams)
  return {
    title:
      from && to
        ? `第${from}版与第${to}版的不同（${bureau.bureauName}）`
        : `比较两版（${bureau.bureauName}）`,
    description: `${bureau.bureauName}责任清单两个版本之间新增、删除、修改和移动了什么，逐项列出。`,
    alternates: { canonical: from && to ? compareHref(bureau.code, from, to) : editionsHref(bureau.code) },
    robots: { index: false },
  }
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { bureau, editions } = await requireEditions((await params).code, null)
  const query = await searchParams
  const comparable = comparableEditions(editions)
  const [from, to] = chosen(query)
  const heads = [from, to].map((number) => editions.find((edition) => edition.number === number))
  if ((from && !heads[0]) || (to && !heads[1])) notFound()
  const path = from && to ? compareHref(bureau.code, from, to) : `${editionsHref(bureau.code)}/compare`
  return (
    <Page
      path={path}
      query={query}
      crumbs={[...crumbsOf(bureau), { label: '历次版本', href: editionsHref(bureau.code) }]}
    >
      <TitleBlock
        kicker={`${bureau.bureauName}责任清单`}
        title={from && to ? `第${from}版与第${to}版的不同` : '比较两版'}
      />
      <CompareForm
        code={bureau.code}
        editions={comparable}
        from={comparable.find((edition) => edition.number === from)?.number}
        to={comparable.find((edition) => edition.number === to)?.number}
      />
      {heads[0] && heads[1] ? (
        <Comparison from={heads[0]} to={heads[1]} />
      ) : (
        <p className="lead">
          {comparable.length > 1 ? '请选两版。' : '能看到内容的版本不到两版，还没有可以比较的。'}
        </p>
      )}
    </Page>
  )
}

async function Comparison({ from, to }: { from: EditionHead; to: EditionHead }) {
  const code = to.jurisdictionCode
  const [before, after] = await Promise.all(
    [from, to].map((head) => loadEdition(publicAccess(), code, head.number ?? 0)),
  )
  const gone = [from, to].filter((head) => head.state === 'withdrawn')
  if (gone.length > 0 || !before?.list || !after?.list)
    return (
      <p className="lead">
        {gone.map((head) => `第${head.number}版`).join('和')}已经撤回，内容不再提供，不能比较。
        {gone.map((head) => (
          <A key={head.id} href={editionHref(code, head.number ?? 0)}>
            第{head.number}版为什么撤回
          </A>
        ))}
      </p>
    )
  if (from.number === to.number) return <p className="lead">选的是同一版，没有可比较的。</p>
  const current = to.state === 'published'
  const hrefOf = (group: ChangeGroup) =>
    current && group.top?.status !== 'removed' ? entryHref(code, group.part, group.entryId) : null
  return (
    <>
      <div className="block">
        <Facts
          facts={[
            ['旧的一版', <Line key="from" head={from} />],
            ['新的一版', <Line key="to" head={to} />],
            ['调整原因', to.reason],
            ['调整依据', to.basis],
          ]}
        />
      </div>
      <ChangeList changes={compareLists(before.list, after.list)} hrefOf={hrefOf} />
      <ChangeLegend />
    </>
  )
}

function Line({ head }: { head: EditionHead }) {
  return (
    <>
      <A href={editionHref(head.jurisdictionCode, head.number ?? 0)}>第{head.number}版</A>
      {head.publishedAt ? `，${chineseDate(head.publishedAt)}发布` : null}
    </>
  )
}

/** The two numbers asked for, the older first; null where the address names none. */
function chosen(query: Query): [number | null, number | null] {
  const [from, to] = [query.from, query.to].map((value) => {
    const text = single(value)
    return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
  }) as [number | null, number | null]
  return from !== null && to !== null && from > to ? [to, from] : [from, to]
}
