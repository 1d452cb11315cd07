import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { entryHref } from '@/components/list/addresses'
import { EditionLine } from '@/components/list/edition-line'
import { EntryView } from '@/components/list/entry-view'
import { RelatedEntries } from '@/components/list/related-entries'
import { JsonLd } from '@/components/ui/json-ld'
import { Page } from '@/components/ui/page'
import { Stepper } from '@/components/ui/stepper'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { entryTitle, oneLine, shorten } from '@/lib/domain/list/titles'
import { relatedEntries } from '@/lib/domain/related'
import { siteOrigin } from '@/lib/server/site-origin'
import { crumbsOf } from '../../crumbs'
import { requireCurrent, requirePart } from '../../current'
import { entryKicker, entrySummary, serviceData } from './entry-facts'

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
  const { code, part, bureau, head, list, entry, title, index } = await load(params)
  const step = (at: number) => {
    const other = list[part][at]
    return other
      ? { href: entryHref(code, part, other.entryId), title: entryTitle(part, other as never) }
      : null
  }
  const related = part === 'plans' ? [] : relatedEntries(list, part, entry.entryId)
  const body = (
    <EntryView part={part} list={list} entryId={entry.entryId} code={code} areaCode={bureau.areaCode} />
  )
  return (
    <Page
      path={entryHref(code, part, entry.entryId)}
      query={await searchParams}
      crumbs={crumbsOf(bureau, part)}
    >
      <TitleBlock
        kicker={entryKicker(part, entry)}
        title={title}
        meta={[bureau.bureauName, <EditionLine key="edition" head={head} />]}
      />
      {part === 'plans' ? (
        body
      ) : (
        <div className="with-aside">
          <div>{body}</div>
          <RelatedEntries code={code} entries={related} />
        </div>
      )}
      <Stepper previous={step(index - 1)} next={step(index + 1)} />
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
