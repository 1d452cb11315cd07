import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { partHref } from '@/components/list/addresses'
import { PartBody } from '@/components/list/part-body'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { PARTS } from '@/lib/domain/list/parts'
import { crumbsOf } from '../crumbs'
import { requireCurrent, requirePart } from '../current'

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
  const { code, part, bureau, head, list } = await load(params)
  return (
    <Page path={partHref(code, part)} query={await searchParams} crumbs={crumbsOf(bureau)}>
      <PartBody shown={{ root: code, bureau, head, list }} part={part} />
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
