import type { Metadata } from 'next'
import { comparePageHref, matrixHref, matterHref, pairHref } from '@/components/compare/addresses'
import { MatrixForm } from '@/components/compare/matrix-form'
import { MatrixView } from '@/components/compare/matrix-view'
import { PartTabs } from '@/components/compare/part-tabs'
import { Page } from '@/components/ui/page'
import { SourceLine } from '@/components/ui/source-line'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import type { MatrixQuery } from '@/lib/domain/compare/query'
import { chineseDate } from '@/lib/domain/dates'
import { PARTS } from '@/lib/domain/list/parts'
import { siteOrigin } from '@/lib/server/site-origin'
import { MATRIX_STATUS, type OpenedMatrix, requireMatrix } from './open-matrix'

interface Props {
  searchParams: Promise<Query>
}

const WAYS = { matrix: matrixHref, matter: matterHref, pair: pairHref }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await searchParams
  const opened = await requireMatrix(JSON.stringify(query))
  const status = MATRIX_STATUS[opened.status]
  return {
    title: titleOf(opened),
    description: '各地责任清单的事项对照表：一行一个县区，一列一件事，谁有谁没有一眼看清。',
    alternates: { canonical: '/compare/matrix' },
    robots: { index: Object.keys(query).length === 0 && status === 200 },
    ...(status === 200 ? {} : { other: { status: String(status) } }),
  }
}

export default async function MatrixPage({ searchParams }: Props) {
  const query = await searchParams
  const opened = await requireMatrix(JSON.stringify(query))
  const asked: Partial<MatrixQuery> = opened.status === 'invalid' ? {} : opened.query
  const scope = opened.status === 'invalid' ? null : opened.scope
  return (
    <Page path={matrixHref(asked)} query={query} crumbs={[{ label: '各地比较', href: comparePageHref }]}>
      <TitleBlock title={titleOf(opened)}>
        <p className="lead no-print">{leadOf(opened)}</p>
      </TitleBlock>
      <PartTabs current={asked.part} hrefOf={(part) => matrixHref({ ...asked, part, page: 1 })} />
      {scope ? (
        <MatrixForm
          action={matrixHref({})}
          part={asked.part ?? 'duties'}
          base={asked.base ?? null}
          provinces={scope.provinces}
          within={scope.within}
          places={scope.places}
          codes={asked.codes ?? []}
        />
      ) : null}
      {opened.status === 'found' ? (
        <>
          <MatrixView {...opened} places={opened.scope.places} ways={WAYS} />
          <SourceLine address={`${siteOrigin()}${matrixHref(opened.query)}`}>
            {opened.scope.places.length}个地方{chineseDate(new Date())}的现行清单
          </SourceLine>
        </>
      ) : null}
    </Page>
  )
}

function titleOf(opened: OpenedMatrix): string {
  if (opened.status === 'invalid') return '各地事项对照表'
  const { within } = opened.scope
  return `${within ? within.name : '各地'}${PARTS[opened.query.part].label}对照表`
}

function leadOf(opened: OpenedMatrix): string {
  switch (opened.status) {
    case 'invalid':
      return `${opened.messages.join('；')}。`
    case 'no-place':
      return '这里还没有发布责任清单的单位。'
    case 'too-wide':
      return '地方太多，一页放不下，请先选一个省。'
    case 'found':
      return '一行一个县区，一列一件事。点格子看它和另一个地方的原文对照，点事项看各地怎么写。'
  }
}
