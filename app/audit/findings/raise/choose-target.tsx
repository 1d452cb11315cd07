import { type RaiseQuery, raiseHref } from '@/lib/domain/findings/raise-query'
import { PART_KEYS, PARTS, type Part } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { entryTitle } from '@/lib/domain/list/titles'

/** What of the list the finding is about: an entry, something missing in a part, the list as a whole. */
export function ChooseTarget({ list, query }: { list: ResponsibilityList; query: RaiseQuery }) {
  const { entry: _, missing: __, about: ___, ...rest } = query
  const parts = PART_KEYS.filter((part) => list[part].length > 0 || part === query.part)
  const empty = PART_KEYS.filter((part) => !parts.includes(part))
  return (
    <>
      {parts.map((part) => (
        <details key={part} className="folded" open={part === query.part}>
          <summary>
            {PARTS[part].label}（{list[part].length}
            {PARTS[part].unit}）
          </summary>
          <ul className="rows">
            {list[part].map((entry) => (
              <li key={entry.entryId} className="row">
                <a className="grow" href={raiseHref({ ...rest, part, entry: entry.entryId })}>
                  {entryTitle(part, entry as never)}
                </a>
              </li>
            ))}
            <Missing part={part} query={rest} />
          </ul>
        </details>
      ))}
      <ul className="rows">
        {empty.map((part) => (
          <li key={part} className="row">
            <a className="grow" href={raiseHref({ ...rest, part, missing: '' })}>
              没有“{PARTS[part].label}”这一部分
            </a>
          </li>
        ))}
        <li className="row">
          <a className="grow" href={raiseHref({ ...rest, part: undefined, about: 'list' })}>
            整份清单
          </a>
        </li>
      </ul>
    </>
  )
}

function Missing({ part, query }: { part: Part; query: RaiseQuery }) {
  return (
    <li className="row">
      <a className="grow" href={raiseHref({ ...query, part, missing: '' })}>
        <b>缺少某一项</b>（{PARTS[part].label}里应有而没有的）
      </a>
    </li>
  )
}
