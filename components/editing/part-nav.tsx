import { PART_KEYS, PARTS, type Part } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { EntryCount } from './entry-count'

/** From part to part of the draft, with how much each holds. */
export function PartNav({ code, part, list }: { code: string; part: Part; list: ResponsibilityList }) {
  return (
    <nav className="part-nav no-print" aria-label="清单的各部分">
      <ul>
        {PART_KEYS.map((key) => (
          <li key={key}>
            <a href={`/staff/${code}/draft/${key}`} aria-current={key === part ? 'page' : undefined}>
              {PARTS[key].label} <EntryCount part={key} count={list[key].length} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
