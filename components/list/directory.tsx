import { A } from '@/components/ui/a'
import { chineseDate } from '@/lib/domain/dates'
import type { EditionHead } from '@/lib/domain/edition'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { bureauHref } from './addresses'

interface Entry {
  jurisdiction: Jurisdiction
  edition: EditionHead | null
  isWithdrawn: boolean
}

export interface Province {
  code: string
  name: string
  count: number
}

/** The provinces alone, each leading to its own list: the front page of a portal with many bureaus. */
export function Provinces({ provinces }: { provinces: Province[] }) {
  return (
    <section className="block" id="directory">
      <h2>按地方看</h2>
      <ul className="province-list">
        {provinces.map(({ code, name, count }) => (
          <li key={code}>
            <A href={`/?province=${code}#directory`}>{name}</A>
            <span className="count">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The jurisdictions by province, each with its edition and date. */
export function Directory({ directory, isPartial }: { directory: Entry[]; isPartial: boolean }) {
  // A merged bureau's list is with the bureau that took its place.
  const provinces = byProvince(directory.filter((entry) => entry.jurisdiction.mergedIntoCode === null))
  return (
    <section className="block" id="directory">
      <h2>按地方看</h2>
      {directory.length === 0 ? <p className="note">还没有责任清单。</p> : null}
      {provinces.map(({ code, name, entries }) => (
        <section key={code} className="province">
          <h3>{name}</h3>
          <ul className="rows">
            {entries.map((entry) => (
              <DirectoryRow key={entry.jurisdiction.code} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      {isPartial ? (
        <p>
          <A className="entry-link" href="/#directory">
            看全部省份
          </A>
        </p>
      ) : null}
    </section>
  )
}

function DirectoryRow({ entry: { jurisdiction, edition, isWithdrawn } }: { entry: Entry }) {
  const none = isWithdrawn ? '已撤回' : '尚未发布'
  return (
    <li className="row">
      <span className="grow">
        <A className="entry-link" href={bureauHref(jurisdiction.code)}>
          {jurisdiction.name}
        </A>
        <span className="row-note part-note">{jurisdiction.bureauName}</span>
      </span>
      <span className="side">
        {edition?.publishedAt ? `第${edition.number}版，${chineseDate(edition.publishedAt)}` : none}
      </span>
    </li>
  )
}

function byProvince(directory: Entry[]): { code: string; name: string; entries: Entry[] }[] {
  const provinces = new Map<string, { code: string; name: string; entries: Entry[] }>()
  for (const entry of directory) {
    const top = entry.jurisdiction.ancestors[0] ?? entry.jurisdiction
    const province = provinces.get(top.code) ?? { code: top.code, name: top.name, entries: [] }
    province.entries.push(entry)
    provinces.set(top.code, province)
  }
  return [...provinces.values()]
}
