import { A } from '@/components/ui/a'
import { PARTS } from '@/lib/domain/list/parts'
import type { RelatedEntry } from '@/lib/domain/related'
import { entryHref } from './addresses'

/** Suggestions beside an entry, said to be suggestions, each with the words both have. */
export function RelatedEntries({ root, entries }: { root: string; entries: RelatedEntry[] }) {
  if (entries.length === 0) return null
  return (
    <aside className="aside" aria-labelledby="related">
      <h2 id="related">可能相关</h2>
      <p className="row-note">按共同用语自动推荐，不是清单的内容，仅供参考。</p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.entryId}>
            <p className="row-note">{PARTS[entry.part].label}</p>
            <A href={entryHref(root, entry.part, entry.entryId)}>{entry.title}</A>
            <p className="row-note">都写到：{entry.terms.join('、')}</p>
          </li>
        ))}
      </ul>
    </aside>
  )
}
