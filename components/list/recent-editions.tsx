import { A } from '@/components/ui/a'
import type { EditionHead } from '@/lib/domain/edition'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { editionHref } from './addresses'
import { PublishedOn } from './published-on'

/** What changed lately: the newest publications and why. */
export function RecentEditions({
  recent,
}: {
  recent: { jurisdiction: Jurisdiction; edition: EditionHead | null }[]
}) {
  if (recent.length === 0) return null
  return (
    <section className="block">
      <h2>最近更新</h2>
      <ul className="rows">
        {recent.map(({ jurisdiction, edition }) =>
          edition?.number && edition.publishedAt ? (
            <li key={edition.id} className="row">
              <span className="grow">
                <A className="entry-link" href={editionHref(jurisdiction.code, edition.number)}>
                  {jurisdiction.bureauName ?? jurisdiction.name}　第{edition.number}版
                </A>
                {edition.reason ? <span className="row-note part-note">{edition.reason}</span> : null}
              </span>
              <span className="side">
                <PublishedOn date={edition.publishedAt} />
              </span>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  )
}
