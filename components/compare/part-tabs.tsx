import { A } from '@/components/ui/a'
import { COMPARED_PARTS, type ComparedPart } from '@/lib/domain/compare/types'
import { PARTS } from '@/lib/domain/list/parts'

/** The same page for another part of the lists. */
export function PartTabs(props: {
  current: ComparedPart | undefined
  hrefOf: (part: ComparedPart) => string
  /** Entries of each part, where the page counts them. */
  countOf?: (part: ComparedPart) => number
}) {
  const { current, hrefOf, countOf } = props
  return (
    <nav className="part-tabs no-print" aria-label="清单的部分">
      <ul>
        {COMPARED_PARTS.map((part) => (
          <li key={part}>
            <A href={hrefOf(part)} aria-current={part === current ? 'page' : undefined}>
              {PARTS[part].label}
              {countOf ? `（${countOf(part)}）` : null}
            </A>
          </li>
        ))}
      </ul>
    </nav>
  )
}
