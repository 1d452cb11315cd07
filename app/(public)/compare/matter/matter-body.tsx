import {
  auditMatterHref,
  comparePageHref,
  listsHref,
  matterHref,
  matterWorkbookHref,
  withQuery,
} from '@/components/compare/addresses'
import { AuditorWay } from '@/components/compare/auditor-way'
import { SideEntryView } from '@/components/compare/side-entry'
import { bureauHref, entryHref } from '@/components/list/addresses'
import { A } from '@/components/ui/a'
import type { MatterOf } from '@/lib/domain/compare/matter'
import { WHO_SAYS } from '@/lib/domain/compare/side-by-side'
import { PARTS } from '@/lib/domain/list/parts'
import { shortPlaceName } from '@/lib/domain/place-names'
import { absentFrom, type OpenedMatter } from './open-matter'

type Found = Extract<OpenedMatter, { status: 'found' }>

/** What each county says of a matter, the one the others are read against first; then who says nothing of it. */
export function MatterBody({ opened }: { opened: Found }) {
  const { query, scope, found } = opened
  const names = new Map(scope.places.map((place) => [place.code, shortPlaceName(place)]))
  const nameOf = (code: string) => names.get(code) ?? code
  const areaCodes = new Map(scope.places.map(({ code, areaCode }) => [code, areaCode]))
  const own = found.reference.code
  const counties = [...found.counties].sort((a, b) => Number(b.code === own) - Number(a.code === own))
  const absent = absentFrom(opened)
  const partial = counties.filter(({ strength }) => strength === 'partial').length
  return (
    <div className="compare-page">
      <p className="measure">
        {found.counties.length}个地方有这件事{partial > 0 ? `（其中${partial}个只沾一部分）` : ''}
        {absent.length > 0 ? `，${absent.length}个地方没有` : ''}。
        {own ? (
          <>
            以{nameOf(own)}的写法为底，别的地方<mark className="own">这样的字</mark>是它没有的。
          </>
        ) : null}
      </p>
      <ul className="rows block">
        {counties.map((county) => (
          <li key={county.code} id={county.code} className="matter-county">
            <County
              county={county}
              name={nameOf(county.code)}
              areaCode={areaCodes.get(county.code)}
              own={own}
              query={query}
            />
          </li>
        ))}
      </ul>
      {absent.length > 0 ? (
        <section className="block">
          <h2>没有这件事的地方</h2>
          <p className="note">它们的清单有{PARTS[query.part].label}，但没有找到说这件事的。</p>
          <ul className="choices">
            {absent.map((place) => (
              <li key={place.code}>
                <A className="choice" href={bureauHref(place.code)}>
                  {shortPlaceName(place)}
                </A>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="note block">哪些说的是同一件事由程序按文字比出，可能有误，请以原文为准。</p>
      <p className="block no-print">
        <A className="button quiet" href={matterWorkbookHref(query, query.of)}>
          下载各地原文（.xlsx）
        </A>
      </p>
      <AuditorWay href={auditMatterHref(query, query.of)} />
    </div>
  )
}

function County(props: {
  county: MatterOf
  name: string
  areaCode: string | null | undefined
  own: string | null
  query: Found['query']
}) {
  const { code, strength, isConfirmed, isRewritten, entries } = props.county
  const { own, query } = props
  const [first] = entries
  return (
    <>
      <div>
        <h2 className="item-title">{props.name}</h2>
        <p>
          <span className={`pair-sign ${strength}`}>{strength === 'same' ? '有这件事' : '只沾一部分'}</span>
        </p>
        {isConfirmed ? <p className="row-note">{WHO_SAYS.confirmed}</p> : null}
        {code === own ? <p className="row-note">作底的写法</p> : null}
        {isRewritten ? <p className="row-note">写法大不相同，没有标字</p> : null}
        <ul className="choices no-print">
          {own && code !== own ? (
            <>
              <li>
                <A className="choice" href={listsHref({ left: own, right: code, part: query.part })}>
                  两地逐项对照
                </A>
              </li>
              <li>
                <A className="choice" href={matterHref(query, `${code}-${first?.entryId}`)}>
                  以它为底
                </A>
              </li>
            </>
          ) : (
            <li>
              <A className="choice" href={withQuery(comparePageHref, { left: code })}>
                和别的地方比
              </A>
            </li>
          )}
        </ul>
      </div>
      <div>
        {entries.map((entry) => (
          <SideEntryView
            key={entry.entryId}
            entry={entry}
            part={query.part}
            href={entryHref(code, query.part, entry.entryId)}
            areaCode={props.areaCode}
          />
        ))}
      </div>
    </>
  )
}
