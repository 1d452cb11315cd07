import { A } from '@/components/ui/a'
import { chineseDate } from '@/lib/domain/dates'
import type { EditionHead } from '@/lib/domain/edition'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { editionHref } from './addresses'

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
                  {jurisdiction.bureauName ?? jurisdiction.name}公布第{edition.number}版
                </A>
                {edition.reason ? <span className="row-note part-note">{edition.reason}</span> : null}
              </span>
              <time className="side" dateTime={edition.publishedAt.toISOString().slice(0, 10)}>
                {chineseDate(edition.publishedAt)}
              </time>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  )
}
