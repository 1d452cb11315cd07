import type { Metadata } from 'next'
import { comparePageHref, listsHref, listsWorkbookHref, pairsHref } from '@/components/compare/addresses'
import { AuditorWay } from '@/components/compare/auditor-way'
import { ListsForm } from '@/components/compare/lists-form'
import { PartTabs } from '@/components/compare/part-tabs'
import { SideBySideView } from '@/components/compare/side-by-side-view'
import { entryHref } from '@/components/list/addresses'
import { EditionLine } from '@/components/list/edition-line'
import { A } from '@/components/ui/a'
import { Page } from '@/components/ui/page'
import { SourceLine } from '@/components/ui/source-line'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { PARTS } from '@/lib/domain/list/parts'
import { shortPlaceName } from '@/lib/domain/place-names'
import { siteOrigin } from '@/lib/server/site-origin'
import { editionInWords } from '../edition-in-words'
import { placeChoices } from '../place-choices'
import { type OpenedLists, requireLists, STATUS_OF } from './open-lists'
import { WhyNot } from './why-not'

interface Props {
  searchParams: Promise<Query>
}

type Found = Extract<OpenedLists, { status: 'found' }>

const CRUMBS = [{ label: '各地比较', href: comparePageHref }]

const titleOf = ({ left, right, query }: Found) =>
  `${shortPlaceName(left.place)}与${shortPlaceName(right.place)}：${PARTS[query.part].label}对照`

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const opened = await requireLists(JSON.stringify(await searchParams))
  const status = STATUS_OF[opened.status]
  return {
    title: opened.status === 'found' ? titleOf(opened) : '两地清单对照',
    description: '把两个地方的责任清单并排放在一起：哪些事两边都有，写法有什么不同，哪些事只有一边有。',
    alternates: { canonical: opened.status === 'found' ? listsHref(opened.query) : comparePageHref },
    robots: { index: false },
    ...(status === 200 ? {} : { other: { status: String(status) } }),
  }
}

export default async function ListsPage({ searchParams }: Props) {
  const query = await searchParams
  const opened = await requireLists(JSON.stringify(query))
  if (opened.status === 'found') return <Comparison opened={opened} query={query} />
  const asked = opened.status === 'invalid' ? null : opened.query
  return (
    <Page path={asked ? listsHref(asked) : '/compare/lists'} query={query} crumbs={CRUMBS}>
      <TitleBlock title="两地清单对照">
        <WhyNot opened={opened} />
      </TitleBlock>
      <ListsForm
        action="/compare/lists"
        left={asked?.left}
        right={asked?.right}
        part={asked?.part ?? 'duties'}
        on={asked?.on}
        places={await placeChoices([asked?.left ?? null, asked?.right ?? null])}
      />
    </Page>
  )
}

async function Comparison({ opened, query }: { opened: Found; query: Query }) {
  const { left, right, view, query: asked } = opened
  const sides = { left, right }
  const names = { left: shortPlaceName(left.place), right: shortPlaceName(right.place) }
  const hrefOf = (side: 'left' | 'right', entryId: string) =>
    sides[side].isCurrent ? entryHref(sides[side].place.code, asked.part, entryId) : null
  return (
    <Page path={listsHref(asked)} query={query} crumbs={CRUMBS}>
      <TitleBlock
        kicker={`${left.place.bureauName} · ${right.place.bureauName}`}
        title={titleOf(opened)}
        meta={[
          <span key="left">
            {names.left}：<EditionLine head={left.edition.head} />
          </span>,
          <span key="right">
            {names.right}：<EditionLine head={right.edition.head} />
          </span>,
        ]}
      />
      <PartTabs current={asked.part} hrefOf={(part) => listsHref({ ...asked, part })} />
      {(['left', 'right'] as const).map((side) =>
        view.counts[side] === 0 ? (
          <p key={side} className="lead">
            {names[side]}的清单没有“{PARTS[asked.part].label}”这一部分，下面的“只有对方有”不等于它不做这些事。
          </p>
        ) : null,
      )}
      <SideBySideView
        view={view}
        names={names}
        hrefOf={hrefOf}
        areaCodes={{ left: left.place.areaCode, right: right.place.areaCode }}
      />
      <SourceLine address={`${siteOrigin()}${listsHref(asked)}`}>
        {names.left}
        {editionInWords(left.edition.head)}；{names.right}
        {editionInWords(right.edition.head)}
      </SourceLine>
      <p className="block no-print">
        <A className="button quiet" href={listsWorkbookHref(asked)}>
          下载对照表（.xlsx）
        </A>
      </p>
      <section className="block no-print">
        <h2>换一组比较</h2>
        <ListsForm
          action="/compare/lists"
          left={`${left.place.code} ${left.place.name}`}
          right={`${right.place.code} ${right.place.name}`}
          part={asked.part}
          on={asked.on}
          editions={{
            left: { name: names.left, editions: left.editions, chosen: asked.leftEdition },
            right: { name: names.right, editions: right.editions, chosen: asked.rightEdition },
          }}
          places={await placeChoices([left.place.code, right.place.code])}
        />
      </section>
      {left.isCurrent && right.isCurrent ? (
        <AuditorWay href={pairsHref({ left: left.place.code, right: right.place.code, part: asked.part })} />
      ) : null}
    </Page>
  )
}
