import type { ReactNode } from 'react'
import { bureauHref, entryHref, partHref } from '@/components/list/addresses'
import { BureauCard } from '@/components/list/bureau-card'
import { EditionLine } from '@/components/list/edition-line'
import { EntryBody } from '@/components/list/entry-body'
import { PartBody } from '@/components/list/part-body'
import { PartsIndex } from '@/components/list/parts-index'
import type { ShownList } from '@/components/list/shown-list'
import { UnitBody } from '@/components/list/unit-body'
import type { Crumb } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import type { PreviewPlace } from '@/lib/domain/editing/preview-place'
import { PART_KEYS, PARTS, type Part } from '@/lib/domain/list/parts'
import { PreviewPage } from './preview-page'

/** One page of a draft as the public would see it; where the draft has no such page, it says so. */
export function PreviewScreen(props: {
  shown: ShownList
  place: PreviewPlace | null
  /** Segments of the address below the root. */
  segments: readonly string[]
  query: Query
  about: ReactNode
}) {
  const { shown, place } = props
  const { root, bureau } = shown
  return (
    <PreviewPage
      root={root}
      path={[bureauHref(root), ...props.segments].join('/')}
      query={props.query}
      bureauName={bureau.bureauName}
      about={props.about}
      crumbs={crumbsOf(root, place)}
    >
      <PlaceBody shown={shown} place={place} />
    </PreviewPage>
  )
}

function PlaceBody({ shown, place }: { shown: ShownList; place: PreviewPlace | null }) {
  switch (place?.page) {
    case 'start':
      return <StartBody shown={shown} />
    case 'part':
      return <PartBody shown={shown} part={place.part} />
    case 'entry':
      return <EntryBody shown={shown} part={place.part} entryId={place.entryId} />
    case 'unit':
      return <UnitBody root={shown.root} plan={place.plan} unit={place.unit} />
    default:
      return (
        <TitleBlock title="草稿里没有这一页">
          <p className="lead">这一项可能已经从草稿里删去，或者这一部分还是空的，公众不会看到这一页。</p>
        </TitleBlock>
      )
  }
}

/** What the bureau's own page says of the list. Search is left out: it answers from what is published. */
function StartBody({ shown: { root, bureau, head, list } }: { shown: ShownList }) {
  const counts = Object.fromEntries(PART_KEYS.map((part) => [part, list[part].length])) as Record<
    Part,
    number
  >
  return (
    <>
      <TitleBlock
        kicker={`${bureau.name} · 行政区划代码 ${bureau.code}`}
        title={`${bureau.bureauName}责任清单`}
        meta={[<EditionLine key="edition" head={head} />, ...(head.basis ? [`依据：${head.basis}`] : [])]}
      />
      <PartsIndex root={root} counts={counts} />
      <section className="block">
        <h2>联系方式</h2>
        <BureauCard jurisdiction={bureau} hasServices={counts.services > 0} />
      </section>
    </>
  )
}

function crumbsOf(root: string, place: PreviewPlace | null): Crumb[] {
  if (place?.page === 'start') return []
  const start = { label: '清单首页', href: bureauHref(root) }
  if (!place || place.page === 'part') return [start]
  const part = place.page === 'entry' ? place.part : 'plans'
  const above = [start, { label: PARTS[part].label, href: partHref(root, part) }]
  if (place.page === 'entry') return above
  return [...above, { label: '实施方案', href: entryHref(root, 'plans', place.plan.entryId) }]
}
