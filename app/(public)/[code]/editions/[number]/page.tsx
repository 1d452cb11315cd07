import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { bureauHref, compareHref, editionHref, editionsHref } from '@/components/list/addresses'
import { EDITION_STATE_LABELS } from '@/components/list/edition-state'
import { editionFacts } from '@/components/list/editions/edition-facts'
import { VerifyDigest } from '@/components/list/editions/verify-digest'
import { PartTable } from '@/components/list/part-table'
import { PublishedOn } from '@/components/list/published-on'
import { A } from '@/components/ui/a'
import { Facts } from '@/components/ui/facts'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { publicAccess } from '@/lib/auth/access'
import { loadEdition } from '@/lib/data/editions'
import type { EditionHead } from '@/lib/domain/edition'
import { editionBefore, type NumberedEdition } from '@/lib/domain/edition-history'
import { PART_KEYS, PARTS } from '@/lib/domain/list/parts'
import { crumbsOf } from '../../crumbs'
import { requireEditions } from '../../current'

interface Props {
  params: Promise<{ code: string; number: string }>
  searchParams: Promise<Query>
}

const loaded = cache((code: string, number: number) => loadEdition(publicAccess(), code, number))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { bureau, number, edition } = await load(params)
  return {
    title: `${bureau.bureauName}责任清单第${number}版`,
    description: `${bureau.bureauName}责任清单第${number}版全文，${EDITION_STATE_LABELS[edition.head.state]}。`,
    alternates: { canonical: editionHref(bureau.code, number) },
    // The server answers with this status (scripts/plain-pages.mjs): gone, and this page says why.
    ...(edition.list === null ? { other: { status: '410' }, robots: { index: false } } : {}),
  }
}

export default async function EditionPage({ params, searchParams }: Props) {
  const { bureau, editions, number, edition } = await load(params)
  const { head, list } = edition
  const before = editionBefore(editions, number)
  return (
    <Page
      path={editionHref(bureau.code, number)}
      query={await searchParams}
      crumbs={[...crumbsOf(bureau), { label: '历次版本', href: editionsHref(bureau.code) }]}
    >
      <TitleBlock
        kicker={EDITION_STATE_LABELS[head.state]}
        title={`${bureau.bureauName}责任清单第${number}版`}
        meta={head.publishedAt ? [<PublishedOn key="date" date={head.publishedAt} />] : []}
      />
      {list === null ? <Withdrawn head={head} /> : null}
      {head.state === 'superseded' ? (
        <Superseded code={bureau.code} hasCurrent={editions.some(({ state }) => state === 'published')} />
      ) : null}
      {before && list !== null ? (
        <p className="lead no-print">
          <A href={compareHref(bureau.code, before.number, number)}>{comparison(before.number, number)}</A>
        </p>
      ) : null}
      {list === null
        ? null
        : PART_KEYS.filter((part) => list[part].length > 0).map((part) => (
            <section key={part} className="block" id={part}>
              <h2>
                {PARTS[part].label}
                <span className="count">
                  {list[part].length}
                  {PARTS[part].unit}
                </span>
              </h2>
              <PartTable part={part} list={list} root={null} areaCode={bureau.areaCode} />
            </section>
          ))}
      <Particulars head={head} before={before} />
    </Page>
  )
}

function Superseded({ code, hasCurrent }: { code: string; hasCurrent: boolean }) {
  return (
    <p className="lead">
      {hasCurrent ? (
        <>
          这一版已被新版代替。<A href={bureauHref(code)}>看现行版本</A>
        </>
      ) : (
        <>
          这一版已被新版代替，新版后来撤回了，现在没有现行版本。<A href={editionsHref(code)}>看历次版本</A>
        </>
      )}
    </p>
  )
}

function Withdrawn({ head }: { head: EditionHead }) {
  return (
    <div className="lead">
      <p>这一版已经撤回，内容不再提供。</p>
      <p>撤回原因：{head.withdrawnReason ?? '没有写明'}</p>
    </div>
  )
}

/** Why it was published, what it changed, and how to prove that it is unchanged. */
function Particulars({ head, before }: { head: EditionHead; before: NumberedEdition | null }) {
  const { jurisdictionCode: code, number, state } = head
  const readable = state !== 'withdrawn' && number !== null
  return (
    <>
      <section className="block no-print">
        <h2>这一版的凭据</h2>
        <Facts
          facts={[
            // Why it was withdrawn stands above.
            ...editionFacts(head).filter(([name]) => name !== '撤回原因'),
            ['上一版指纹', head.previousDigest && <span className="digest">{head.previousDigest}</span>],
          ]}
        />
        {readable ? (
          <ul className="tags after-table">
            {before ? (
              <li>
                <A href={compareHref(code, before.number, number)}>{comparison(before.number, number)}</A>
              </li>
            ) : null}
            <li>
              <A href={editionsHref(code)}>历次版本</A>
            </li>
          </ul>
        ) : null}
      </section>
      {readable ? <VerifyDigest code={code} number={number} /> : null}
    </>
  )
}

/** The one before may have been withdrawn: then it is the last that can still be read. */
const comparison = (before: number, number: number) =>
  before === number - 1 ? '与上一版比较' : `与第${before}版比较（中间的版本已撤回）`

async function load(params: Props['params']) {
  const { code, number: text } = await params
  if (!/^[1-9]\d{0,5}$/.test(text)) notFound()
  const number = Number(text)
  const [{ bureau, editions }, edition] = await Promise.all([
    requireEditions(code, null),
    /^\d{6}$/.test(code) ? loaded(code, number) : null,
  ])
  if (!edition) notFound()
  return { bureau, editions, number, edition }
}
