import { deeper, Heading, type HeadingLevel } from '@/components/ui/heading'
import { countsInWords, summarise, summaryInWords } from '@/lib/domain/changes/counts'
import type { ListChanges } from '@/lib/domain/changes/types'
import { PARTS } from '@/lib/domain/list/parts'
import type { GroupProps } from './change-group'
import { MarkedDifference } from './marked-difference'
import { PartGroups } from './part-groups'

/**
 * All that tells two lists apart, part by part in document order: told by sign and word as well as by colour, changes
 * of punctuation or numbering folded away. Needs no script and prints.
 */
export function ChangeList(props: {
  changes: ListChanges
  /** Of the parts' headings; 2 when the page has a title and nothing between. */
  level?: HeadingLevel
  hrefOf?: GroupProps['hrefOf']
  renderAside?: GroupProps['renderAside']
}) {
  const { changes, level = 2, ...slots } = props
  return (
    <div className="list-changes">
      <p className="lead change-summary">{summaryInWords(summarise(changes))}。</p>
      {changes.parts.length > 1 ? <PartLinks changes={changes} /> : null}
      {changes.title ? (
        <section className="block">
          <Heading level={level}>清单名称</Heading>
          <MarkedDifference segments={changes.title.segments} />
        </section>
      ) : null}
      {changes.parts.map(({ part, groups, counts }) => (
        <section key={part} className="block" id={`changes-${part}`}>
          <Heading level={level}>
            {PARTS[part].label}
            <span className="count">{countsInWords(counts)}</span>
          </Heading>
          <PartGroups groups={groups} level={deeper(level)} {...slots} />
        </section>
      ))}
    </div>
  )
}

function PartLinks({ changes }: { changes: ListChanges }) {
  return (
    <nav aria-label="有变化的部分" className="no-print">
      <ul className="tags">
        {changes.parts.map(({ part }) => (
          <li key={part}>
            <a href={`#changes-${part}`}>{PARTS[part].label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
