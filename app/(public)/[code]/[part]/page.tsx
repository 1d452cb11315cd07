import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { partHref } from '@/components/list/addresses'
import { EditionLine } from '@/components/list/edition-line'
import { PartTable } from '@/components/list/part-table'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { PARTS, type Part } from '@/lib/domain/list/parts'
import { crumbsOf } from '../crumbs'
import { requireCurrent, requirePart } from '../current'

/** Parts that are one table: on paper they bear the name of the official form. */
const TABLES = new Set<Part>(['duties', 'boundaries', 'services'])

interface Props {
  params: Promise<{ code: string; part: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, part, bureau, count } = await load(params)
  return {
    title: `${PARTS[part].label}（${bureau.bureauName}）`,
    description: `${bureau.bureauName}责任清单的${PARTS[part].label}，共${count}${PARTS[part].unit}。`,
    alternates: { canonical: partHref(code, part) },
  }
}

export default async function PartPage({ params, searchParams }: Props) {
  const { code, part, bureau, head, list, count } = await load(params)
  return (
    <Page path={partHref(code, part)} query={await searchParams} crumbs={crumbsOf(bureau)}>
      <TitleBlock
        kicker={bureau.bureauName}
        title={
          <>
            {PARTS[part].label}
            {TABLES.has(part) ? <span className="print-only">登记表</span> : null}
          </>
        }
        meta={[`共${count}${PARTS[part].unit}`, <EditionLine key="edition" head={head} />]}
      />
      <PartTable part={part} list={list} code={code} areaCode={bureau.areaCode} />
    </Page>
  )
}

async function load(params: Props['params']) {
  const { code, part: name } = await params
  const part = requirePart(name)
  const current = await requireCurrent(code, `/${part}`)
  const count = current.list[part].length
  if (count === 0) notFound()
  return { code, part, count, ...current }
}
