import type { Metadata } from 'next'
import { auditMatrixHref, matterHref } from '@/components/compare/addresses'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { loadMatter } from '@/lib/data/compare/load-matter'
import { loadSaid } from '@/lib/data/compare/load-said'
import { loadScope } from '@/lib/data/compare/scope'
import { raisedBeside } from '@/lib/data/findings/raised-beside'
import { matterQuerySchema } from '@/lib/domain/compare/query'
import { sideTitle } from '@/lib/domain/compare/side-by-side'
import { PARTS } from '@/lib/domain/list/parts'
import { auditScope, covers } from '@/lib/domain/membership'
import { shortPlaceName } from '@/lib/domain/place-names'
import { addressOf, type Parameters } from '../../address-of'
import { AuditScreen } from '../../audit-screen'
import { RaiseRows } from '../raise-rows'

export const metadata: Metadata = { title: '就一件事提出问题', robots: { index: false } }

const CRUMBS = [{ label: '各地比较', href: '/audit/compare' }, { label: '一件事' }]

/** One matter over many counties: who has it and who has not, each with the way to raise a finding. */
export default async function AuditMatter({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  const page = await openPlatformPage('finding:raise', addressOf('/audit/compare/matter', parameters))
  const parsed = matterQuerySchema.safeParse(parameters)
  const query = parsed.success ? parsed.data : null
  const { places } = query ? await loadScope(page.access, query) : { places: [] }
  const found =
    query &&
    (await loadMatter(
      page.access,
      places,
      query.part,
      query.of,
      await loadSaid(page.access, places, query.part),
    ))
  if (!query || !found)
    return (
      <AuditScreen page={page} current="compare" crumbs={CRUMBS}>
        <TitleBlock title="一件事" />
        <p className="note">
          没有找到这件事。请从<a href={auditMatrixHref({})}>各地事项对照表</a>里选。
        </p>
      </AuditScreen>
    )
  const names = new Map(places.map((place) => [place.code, shortPlaceName(place)]))
  const scope = auditScope(page.session.memberships) ?? []
  const isMine = ({ code }: { code: string }) => covers(scope, code)
  const { counties, matter, reference, without } = found
  const beside = counties.find(({ code }) => code === reference.code) ?? counties[0]
  const { part } = query
  return (
    <AuditScreen page={page} current="compare" crumbs={CRUMBS}>
      <TitleBlock
        kicker={`就一件事提出问题：${PARTS[part].label}`}
        title={matter.title}
        meta={[
          <a key="read" href={matterHref(query, query.of)}>
            看各地原文
          </a>,
        ]}
      />
      <RaiseRows
        raised={
          await raisedBeside(
            page.access,
            places.map(({ code }) => code),
          )
        }
        missing={{ part, title: matter.title }}
        beside={
          beside?.entries[0]
            ? {
                code: beside.code,
                entryId: beside.entries[0].entryId,
                place: names.get(beside.code) ?? beside.code,
              }
            : null
        }
        having={counties.filter(isMine).flatMap(({ code, entries }) =>
          entries.map((entry) => ({
            ...{ code, part, entryId: entry.entryId, title: sideTitle(entry) },
            place: names.get(code) ?? code,
          })),
        )}
        lacking={places
          .filter(isMine)
          .filter(({ code }) => !matter.cells.has(code) && !without.includes(code))
          .map((place) => ({ code: place.code, place: shortPlaceName(place) }))}
      />
    </AuditScreen>
  )
}
