import { EntryCount } from '@/components/editing/entry-count'
import type { Draft } from '@/lib/data/drafts/load-draft'
import { loadEdition } from '@/lib/data/editions'
import type { Access } from '@/lib/domain/access'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import { countsInWords, summarise, summaryInWords } from '@/lib/domain/changes/counts'
import { PART_KEYS, PARTS } from '@/lib/domain/list/parts'

/** The parts, how much each holds, and in words what changed since the edition the draft was copied from. */
export async function DraftParts({ access, code, draft }: { access: Access; code: string; draft: Draft }) {
  const from = draft.edition.openedFrom
  const base = from === null ? null : await loadEdition(access, code, from)
  const changes = base?.list ? compareLists(base.list, draft.list) : null
  const counts = new Map(changes?.parts.map((part) => [part.part, part.counts]))
  return (
    <section className="block">
      <h2>各部分</h2>
      {changes ? (
        <p className="note">
          和第{from}版相比：{summaryInWords(summarise(changes))}。
        </p>
      ) : null}
      <ul className="rows draft-parts">
        {PART_KEYS.map((part) => {
          const changed = counts.get(part)
          return (
            <li key={part} className="row">
              <span className="grow">
                <a className="part-link" href={`/staff/${code}/draft/${part}`}>
                  {PARTS[part].label}
                </a>{' '}
                <EntryCount part={part} count={draft.list[part].length} />
              </span>
              <span className="side">{changed ? countsInWords(changed) : changes ? '没有变化' : ''}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
