import type { ReactNode } from 'react'
import { entryHref } from '@/components/list/addresses'
import type { FindingPlace } from '@/lib/domain/findings/finding'
import { DRAFT_STANDING_WORDS, type PlaceStanding, STANDING_WORDS } from '@/lib/domain/findings/places'

/**
 * All places of a finding that is about several: where, which words, what is wrong there, what became of it since.
 * @param standings in the order of the places; empty while no other edition is in force
 * @param inDraft the same of the bureau's draft; empty where there is none, or it is not the reader's to see
 * @param wayTo what can be done about one of them
 */
export function FindingPlaces(props: {
  code: string
  places: readonly FindingPlace[]
  standings: readonly (PlaceStanding | null)[]
  inDraft?: readonly (PlaceStanding | null)[]
  wayTo?: (place: FindingPlace) => ReactNode
}) {
  const { code, places, standings, inDraft = [], wayTo } = props
  const [changed, drafted] = [standings, inDraft].map(
    (some) => some.filter((standing) => standing !== null && standing !== 'same').length,
  ) as [number, number]
  return (
    <section className="block" aria-labelledby="places-title">
      <h2 id="places-title">
        所指各处
        <span className="count">{places.length} 处</span>
      </h2>
      {standings.length > 0 ? (
        <p className="note">
          和所见版本比，现行版本里 {changed} 处所在的事项改动过，{standings.length - changed} 处没有改。
        </p>
      ) : null}
      {inDraft.length > 0 ? (
        <p className="note">
          草稿里 {drafted} 处所在的事项改动过，{inDraft.length - drafted} 处还没有改。
        </p>
      ) : null}
      <ol className="said-places">
        {places.map((place, index) => {
          const standing = standings[index] ?? null
          const drafted = DRAFT_STANDING_WORDS[inDraft[index] ?? 'same']
          return (
            <li key={index}>
              <PlaceName code={code} place={place} isGone={standing === 'gone'} />
              {place.evidence === null ? null : <q className="evidence">{place.evidence}</q>}
              {place.message ? <span className="row-note">{place.message}</span> : null}
              {standing ? <b className="standing">{STANDING_WORDS[standing]}</b> : null}
              {drafted ? <b className="standing">{drafted}</b> : null}
              {wayTo?.(place)}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function PlaceName(props: { code: string; place: FindingPlace; isGone: boolean }) {
  const { part, entryId, topId, place } = props.place
  if (part === null || entryId === null || topId === null || props.isGone)
    return <b className="finding-place">{place}</b>
  return (
    <a
      className="finding-place"
      href={`${entryHref(props.code, part, topId)}${entryId === topId ? '' : `#${entryId}`}`}
    >
      {place}
    </a>
  )
}
