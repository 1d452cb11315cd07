import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { bureauHref, editionDataHref, editionHref } from '@/components/list/addresses'
import { EDITION_STATE_LABELS } from '@/components/list/edition-state'
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
import { PART_KEYS, PARTS } from '@/lib/domain/list/parts'
import { crumbsOf } from '../../crumbs'
import { requireBureau } from '../../current'

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
  const { bureau, number, edition } = await load(params)
  const { head, list } = edition
  return (
    <Page
      path={editionHref(bureau.code, number)}
      query={await searchParams}
      crumbs={[...crumbsOf(bureau), { label: '历次版本', href: `/${bureau.code}/editions` }]}
    >
      <TitleBlock
        kicker={EDITION_STATE_LABELS[head.state]}
        title={`${bureau.bureauName}责任清单第${number}版`}
        meta={head.publishedAt ? [<PublishedOn key="date" date={head.publishedAt} />] : []}
      />
      {list === null ? <Withdrawn head={head} /> : null}
      {head.state === 'superseded' ? (
        <p className="lead">
          这一版已被新版代替。<A href={bureauHref(bureau.code)}>看现行版本</A>
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
      <Particulars head={head} hasData={list !== null} />
    </Page>
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

/** Why it was published and how to prove that it is unchanged. */
function Particulars({ head, hasData }: { head: EditionHead; hasData: boolean }) {
  return (
    <section className="block no-print">
      <h2>这一版的凭据</h2>
      <Facts
        facts={[
          ['调整原因', head.reason],
          ['调整依据', head.basis],
          ['数字指纹', head.digest && <span className="digest">{head.digest}</span>],
          ['上一版指纹', head.previousDigest && <span className="digest">{head.previousDigest}</span>],
        ]}
      />
      <p className="note after-table">
        数字指纹是这一版数据文件的 SHA-256
        值。数据文件包含清单全文和上一版的指纹：内容改动一个字，指纹就完全不同。
      </p>
      {hasData && head.number !== null ? (
        <p className="note after-table">
          要核对，请<a href={editionDataHref(head.jurisdictionCode, head.number)}>下载这一版的数据文件</a>
          （JSON），原样保存，再计算它的 SHA-256：Linux 用 <code>sha256sum 文件名</code>，macOS 用{' '}
          <code>shasum -a 256 文件名</code>，Windows 用 <code>certutil -hashfile 文件名 SHA256</code>
          ，结果应与上面的数字指纹相同。
        </p>
      ) : null}
    </section>
  )
}

async function load(params: Props['params']) {
  const { code, number: text } = await params
  if (!/^[1-9]\d{0,5}$/.test(text)) notFound()
  const number = Number(text)
  const [bureau, edition] = await Promise.all([
    requireBureau(code, null),
    /^\d{6}$/.test(code) ? loaded(code, number) : null,
  ])
  if (!edition) notFound()
  return { bureau, number, edition }
}
