import { A } from '@/components/ui/a'
import { Fold, type FoldWhere } from '@/components/ui/fold'
import { PhoneNumber } from '@/components/ui/phone-number'
import { PHONE } from '@/lib/domain/compare/entry-lines'
import type { MarkedLine, SideEntry } from '@/lib/domain/compare/side-by-side'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { PARTS } from '@/lib/domain/list/parts'
import { MarkedLineText } from './marked-line'

/** Characters after its first line up to which an entry is always shown whole. */
const SHORT = 120

/** An entry in its cell, whole: what it is about, its pieces, its particulars. */
export function SideEntryView(props: {
  entry: SideEntry
  part: ComparedPart
  /** Its own page; null in an old edition, whose entries have none. */
  href: string | null
  /** Where else something of it stands: an entry of the other list, its row on this page, and how it is said there. */
  elsewhere?: readonly { name: string; href: string; line: string }[]
  /** Where the first line stands alone, with the others behind one press. */
  folds?: FoldWhere
  /** Of its place, put before local phone numbers. */
  areaCode?: string | null
}) {
  const { entry, part, href, folds, elsewhere = [], areaCode = null } = props
  const name = entry.ordinal > 0 ? `第${entry.ordinal}项` : '原文'
  const [first, ...rest] = entry.lines
  return (
    <div className="side-entry" id={entry.entryId}>
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
        <p className={part === 'duties' ? 'side-main sentence' : 'side-main'}>
          <MarkedLineText stretches={first.stretches} />
        </p>
      ) : null}
      <Rest lines={rest} folds={lengthOf(rest) > SHORT ? folds : undefined} areaCode={areaCode} />
      {elsewhere.map((piece) => (
        <p key={piece.href} className="side-elsewhere">
          另见<a href={piece.href}>{piece.name}</a>：{piece.line}
        </p>
      ))}
    </div>
  )
}

/** What stands under the first line. Folded, it says how much there is and whether something of it is this side's own. */
function Rest(props: {
  lines: readonly MarkedLine[]
  folds: FoldWhere | undefined
  areaCode: string | null
}) {
  const { lines, folds, areaCode } = props
  const shown = lines.map((line, index) => <Line key={index} line={line} areaCode={areaCode} />)
  if (!folds) return shown
  const differs = lines.some(({ stretches }) => stretches.some(({ kind }) => kind === 'own'))
  return (
    <Fold where={folds} summary={`其余${lengthOf(lines)}字${differs ? '，其中有不同' : ''}`}>
      {shown}
    </Fold>
  )
}

function Line({ line, areaCode }: { line: MarkedLine; areaCode: string | null }) {
  return (
    <div className={`side-line ${line.kind}`}>
      {line.label ? <b className="side-label">{line.label}</b> : null}
      <div className="side-text">
        {line.kind === 'detail' && line.label === PHONE ? (
          <PhoneNumber text={textOf(line)} areaCode={areaCode} quiet />
        ) : (
          <MarkedLineText stretches={line.stretches} />
        )}
      </div>
    </div>
  )
}

const lengthOf = (lines: readonly MarkedLine[]) => lines.reduce((sum, line) => sum + textOf(line).length, 0)

const textOf = (line: MarkedLine | undefined) => line?.stretches.map(({ text }) => text).join('') ?? ''
