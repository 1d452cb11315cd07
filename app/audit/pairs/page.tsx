import type { Metadata } from 'next'
import { listsHref, pairsHref } from '@/components/compare/addresses'
import { ListsForm } from '@/components/compare/lists-form'
import { PartTabs } from '@/components/compare/part-tabs'
import { rowId, SideBySideView } from '@/components/compare/side-by-side-view'
import { entryHref } from '@/components/list/addresses'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage, type StaffPage } from '@/lib/actions/staff-page'
import { listComparablePlaces } from '@/lib/data/compare/find-places'
import { PARTS } from '@/lib/domain/list/parts'
import { auditScope, covers } from '@/lib/domain/membership'
import { shortPlaceName } from '@/lib/domain/place-names'
import { addressOf } from '../address-of'
import { AuditScreen } from '../audit-screen'
import { EntryChoices } from './entry-choices'
import { History } from './history'
import { type OpenedPairs, openPairs } from './open-pairs'
import { RaiseLinks } from './raise-links'
import { type Found, RowForm } from './row-form'

export const metadata: Metadata = { title: '核对对照', robots: { index: false } }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What has just been done, by the address. */
interface Done {
  at: string
  note: string
  went: string | null
}

/** Places offered while typing. */
const MOST_OFFERED = 400

/** Two lists of the scope side by side: the auditor says of each row whether it is one thing. */
export default async function PairsPage({ searchParams }: Props) {
  const parameters = await searchParams
  const page = await openPlatformPage('alignment:decide', addressOf('/audit/pairs', parameters))
  const opened = await openPairs(page.session, page.access, parameters)
  const said = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null)
  const [at, note] = [said(parameters.at), said(parameters.note)]
  return (
    <AuditScreen page={page} current="pairs">
      {opened.status === 'found' ? (
        <Pairs opened={opened} done={at && note ? { at, note, went: said(parameters.went) } : null} />
      ) : (
        <NoPairs opened={opened} />
      )}
      <section className="block no-print">
        {opened.status === 'found' ? <h2>换一组</h2> : null}
        <Choose page={page} opened={opened} />
      </section>
    </AuditScreen>
  )
}

function Pairs({ opened, done }: { opened: Found; done: Done | null }) {
  const { left, right, view, query, history } = opened
  const names = { left: shortPlaceName(left.place), right: shortPlaceName(right.place) }
  const sides = { left, right }
  const codes = { left: left.place.code, right: right.place.code }
  const confirmed = view.both.filter(({ pair }) => pair?.by === 'confirmed').length
  return (
    <>
      <TitleBlock
        kicker="核对对照"
        title={`${names.left}与${names.right}：${PARTS[query.part].label}`}
        meta={[`${view.both.length} 行对上，其中 ${confirmed} 行核对过`]}
      />
      <p className="measure no-print">
        每一行下面说是不是同一件事。说过的一直记着：出新版以后还算，别的地方有同样文字的也照此放；公众看到的
        <a href={listsHref({ ...codes, part: query.part })}>两地对照</a>
        里会标明“经审计员核对”。看出问题的，就在那一行提出。
      </p>
      <PartTabs current={query.part} hrefOf={(part) => pairsHref({ ...codes, part })} />
      <EntryChoices view={view} />
      <SideBySideView
        view={view}
        names={names}
        areaCodes={{ left: left.place.areaCode, right: right.place.areaCode }}
        hrefOf={(side, entryId) => entryHref(sides[side].place.code, query.part, entryId)}
        renderAside={(row) => (
          <>
            <RowForm opened={opened} row={row} names={names} done={done?.at === rowId(row) ? done : null} />
            <RaiseLinks opened={opened} row={row} names={names} />
          </>
        )}
      />
      <History history={history} names={names} />
    </>
  )
}

function NoPairs({ opened }: { opened: Exclude<OpenedPairs, { status: 'found' }> }) {
  return (
    <>
      <TitleBlock title="核对对照" />
      <p className="measure">
        把审计范围里两个地方的清单并排放着，逐行说是不是同一件事。程序放错的，在这里改过来。
      </p>
      {opened.status === 'not' ? (
        <p className="note">{opened.why}。</p>
      ) : (
        <>
          <p>“{opened.query[opened.side]}”有好几个，请选一个：</p>
          <ul className="bullets">
            {opened.places.map(({ code, name }) => (
              <li key={code}>
                <a href={pairsHref({ ...opened.query, [opened.side]: code })}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

async function Choose({ page, opened }: { page: StaffPage; opened: OpenedPairs }) {
  const scope = auditScope(page.session.memberships) ?? []
  const places = (await listComparablePlaces(page.access)).filter(({ code }) => covers(scope, code))
  const typed = (side: 'left' | 'right') =>
    opened.status === 'found'
      ? `${opened[side].place.code} ${opened[side].place.name}`
      : (opened.query?.[side] ?? null)
  return (
    <ListsForm
      action="/audit/pairs"
      inForce
      left={typed('left')}
      right={typed('right')}
      part={opened.query?.part ?? 'duties'}
      places={places.slice(0, MOST_OFFERED)}
    />
  )
}
