import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StandardLine } from '@/components/catalogue/standard-line'
import { entryHref } from '@/components/list/addresses'
import { EntryBody } from '@/components/list/entry-body'
import { EntryUpkeep } from '@/components/list/entry-upkeep'
import { ReaderNotes } from '@/components/list/reader-notes'
import { JsonLd } from '@/components/ui/json-ld'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { publicAccess } from '@/lib/auth/access'
import { matterOfEntry } from '@/lib/data/catalogue/load-catalogue'
import { loadEntryUpkeep } from '@/lib/data/feedback/public-feedback'
import { loadReaderNotes } from '@/lib/data/health/reader-notes'
import { entryTitle, oneLine, shorten } from '@/lib/domain/list/titles'
import { siteOrigin } from '@/lib/server/site-origin'
import { crumbsOf } from '../../crumbs'
import { requireCurrent, requirePart } from '../../current'
import { entrySummary, serviceData } from './entry-facts'

interface Props {
  params: Promise<{ code: string; part: string; entryId: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, part, bureau, list, entry, title, index } = await load(params)
  const repeated = list[part].some((other, at) => at !== index && entryTitle(part, other as never) === title)
  return {
    title: `${title}${repeated ? `（之${index + 1}）` : ''}（${bureau.bureauName}）`,
    description: shorten(oneLine(entrySummary(part, entry, bureau.bureauName)), 120),
    alternates: { canonical: entryHref(code, part, entry.entryId) },
  }
}

export default async function EntryPage({ params, searchParams }: Props) {
  const { code, part, bureau, head, list, entry, index } = await load(params)
  const [upkeep, notes, matter] = await Promise.all([
    loadEntryUpkeep(publicAccess(), code, entry.entryId),
    loadReaderNotes(publicAccess(), { bureau, list, part, entryId: entry.entryId }),
    matterOfEntry(publicAccess(), code, entry.entryId),
  ])
  return (
    <Page
      path={entryHref(code, part, entry.entryId)}
      query={await searchParams}
      crumbs={crumbsOf(bureau, part)}
    >
      <EntryBody shown={{ root: code, bureau, head, list }} part={part} entryId={entry.entryId}>
        <StandardLine matter={matter} />
        <ReaderNotes notes={notes} />
        <EntryUpkeep code={code} entryId={entry.entryId} bureauName={bureau.bureauName} {...upkeep} />
      </EntryBody>
      {part === 'services' ? (
        <JsonLd
          data={serviceData(
            list.services[index]!,
            bureau,
            `${siteOrigin()}${entryHref(code, part, entry.entryId)}`,
          )}
        />
      ) : null}
    </Page>
  )
}

async function load(params: Props['params']) {
  const { code, part: name, entryId } = await params
  const part = requirePart(name)
  const current = await requireCurrent(code, `/${part}`)
  const index = current.list[part].findIndex((entry) => entry.entryId === entryId)
  const entry = current.list[part][index]
  if (!entry) notFound()
  return { code, part, entry, index, title: entryTitle(part, entry as never), ...current }
}
