import type { Metadata } from 'next'
import { editionsHref } from '@/components/list/addresses'
import { CompareForm } from '@/components/list/editions/compare-form'
import { DateForm } from '@/components/list/editions/date-form'
import { EditionRow } from '@/components/list/editions/edition-row'
import { VerifyDigest } from '@/components/list/editions/verify-digest'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { comparableEditions, editionBefore, type NumberedEdition } from '@/lib/domain/edition-history'
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
    description: `${bureau.bureauName}责任清单在本站发布过的全部版本、日期、调整原因、依据和数字指纹。`,
    alternates: { canonical: editionsHref(bureau.code) },
  }
}

export default async function EditionsPage({ params, searchParams }: Props) {
  const { bureau, editions } = await requireEditions((await params).code, null)
  const comparable = comparableEditions(editions)
  return (
    <Page path={editionsHref(bureau.code)} query={await searchParams} crumbs={crumbsOf(bureau)}>
      <TitleBlock kicker={`${bureau.bureauName}责任清单`} title="历次版本">
        <p className="lead">版本一经发布就不能改动；要改，只能再出一版。每一版都在这里。</p>
      </TitleBlock>
      {editions.length === 0 ? (
        <p className="note">还没有发布过版本。</p>
      ) : (
        <>
          <ol reversed>
            {editions.map((edition) => (
              <EditionRow
                key={edition.id}
                edition={edition as NumberedEdition}
                before={editionBefore(editions, edition.number ?? 0)}
              />
            ))}
          </ol>
          {comparable.length > 1 ? (
            <section className="block no-print">
              <h2>比较任意两版</h2>
              <CompareForm code={bureau.code} editions={comparable} />
            </section>
          ) : null}
          <section className="block no-print">
            <h2>看某一天的清单</h2>
            <DateForm code={bureau.code} />
          </section>
        </>
      )}
      {comparable[0] ? <VerifyDigest code={bureau.code} number={comparable[0].number} /> : null}
    </Page>
  )
}
