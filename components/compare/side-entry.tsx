import { A } from '@/components/ui/a'
import type { MarkedLine, SideEntry } from '@/lib/domain/compare/side-by-side'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { PARTS } from '@/lib/domain/list/parts'
import { MarkedLineText } from './marked-line'

/** An entry in its cell, whole: what it is about, its pieces, its particulars. */
export function SideEntryView(props: {
  entry: SideEntry
  part: ComparedPart
  /** Its own page; null in an old edition, whose entries have none. */
  href: string | null
}) {
  const { entry, part, href } = props
  const name = entry.ordinal > 0 ? `第${entry.ordinal}项` : '原文'
  const [first, ...rest] = entry.lines
  return (
    <div className="side-entry">
      <p className="side-number">
        {href ? (
          <A href={href} aria-label={`${name}${PARTS[part].entryLabel}：${textOf(first).slice(0, 24)}`}>
            {name}
          </A>
        ) : (
          name
        )}
        {entry.ordinal > 0 && entry.number && entry.number !== String(entry.ordinal) ? (
          <span>（原编号 {entry.number}）</span>
        ) : null}
      </p>
      {first ? (
        <p className="side-main">
          <MarkedLineText stretches={first.stretches} />
        </p>
      ) : null}
      {rest.map((line, index) => (
        <Line key={index} line={line} />
      ))}
    </div>
  )
}

function Line({ line }: { line: MarkedLine }) {
  return (
    <div className={`side-line ${line.kind}`}>
      {line.label ? <b className="side-label">{line.label}</b> : null}
      <div className="side-text">
        <MarkedLineText stretches={line.stretches} />
      </div>
    </div>
  )
}

const textOf = (line: MarkedLine | undefined) => line?.stretches.map(({ text }) => text).join('') ?? ''
