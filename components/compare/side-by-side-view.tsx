import type { ReactNode } from 'react'
import {
  allRows,
  type SideBySide,
  type SideRow,
  STRENGTH_WORDS,
  WHO_SAYS,
} from '@/lib/domain/compare/side-by-side'
import { PARTS } from '@/lib/domain/list/parts'
import { SideEntryView } from './side-entry'
import { StrengthSign } from './strength-sign'

type Which = 'left' | 'right'

export interface SideBySideProps {
  view: SideBySide
  /** Short names of the two places. */
  names: Record<Which, string>
  /** Address of an entry's own page; null where it has none. */
  hrefOf: (side: Which, entryId: string) => string | null
  /** Put before local phone numbers. */
  areaCodes?: Record<Which, string | null>
  /** What stands under a row: the forms of an auditor. */
  renderAside?: (row: SideRow) => ReactNode
}

/** Two lists side by side: first what both have, then plainly what only one has. */
export function SideBySideView(props: SideBySideProps) {
  const { view, names } = props
  const { unit } = PARTS[view.part]
  const strays = allRows(view).flatMap(({ left }) => left.flatMap(({ elsewhere }) => elsewhere)).length
  return (
    <div className="compare-page">
      <Summary view={view} names={names} />
      {view.both.length > 0 ? (
        <section className="block" id="both">
          <h2>两边都有</h2>
          <p className="note">
            同一行说的是同一件事，或者有一部分相同，行首写明是哪一种。
            <mark className="own">这样的字</mark>只有这一边有，
            <span className="slight">这样的字</span>只是地名、级别或标点不同。
            {strays > 0 ? '“另见”后面的，是另一行里也说到的一小部分。' : null}
            {view.part === 'services' && props.areaCodes ? '电话原文没有写区号的，按本地补上。' : null}
          </p>
          <PairsTable {...props} rows={view.both} />
        </section>
      ) : null}
      {(['left', 'right'] as const).map((side) => {
        const rows = side === 'left' ? view.leftOnly : view.rightOnly
        const other = side === 'left' ? names.right : names.left
        return rows.length === 0 ? null : (
          <section key={side} className="block" id={`${side}-only`}>
            <h2>
              只有{names[side]}有（{rows.length}
              {unit}）
            </h2>
            <p className="note">在{other}的这一部分里没有找到说同一件事的。</p>
            <PairsTable {...props} rows={rows} only={side} />
          </section>
        )
      })}
    </div>
  )
}

function Summary({ view, names }: Pick<SideBySideProps, 'view' | 'names'>) {
  const { same, partial, leftOnly, rightOnly, left, right } = view.counts
  const { unit } = PARTS[view.part]
  const marked = (['confirmed', 'catalogue'] as const).filter((by) =>
    view.both.some(({ pair }) => pair?.by === by),
  )
  const facts = [
    { href: '#both', label: STRENGTH_WORDS.same, count: same, of: '行', tone: 'same' },
    { href: '#both', label: STRENGTH_WORDS.partial, count: partial, of: '行', tone: 'partial' },
    { href: '#left-only', label: `只有${names.left}有`, count: leftOnly, of: unit, tone: 'only' },
    { href: '#right-only', label: `只有${names.right}有`, count: rightOnly, of: unit, tone: 'only' },
  ]
  return (
    <div className="pair-summary">
      <ul>
        {facts.map(({ href, label, count, of, tone }) => (
          <li key={label} className={tone}>
            {count > 0 ? <a href={href}>{label}</a> : <span>{label}</span>}
            <b>
              {count}
              <small>{of}</small>
            </b>
          </li>
        ))}
      </ul>
      <p className="note">
        {names.left}共{left}
        {unit}，{names.right}共{right}
        {unit}。
        {marked.length > 0
          ? `没有标明${marked.map((by) => `“${WHO_SAYS[by]}”`).join('或')}的`
          : '哪些放在一行'}
        由程序按文字比出，可能有误，请以原文为准。
      </p>
    </div>
  )
}

/* Laid out as cards on a phone, browsers forget that it is a table; the roles keep it one for screen readers. */
const TABLE = { role: 'table' }
const GROUP = { role: 'rowgroup' }
const ROW = { role: 'row' }
const HEAD = { role: 'columnheader' }
const CELL = { role: 'cell' }

function PairsTable(props: SideBySideProps & { rows: SideRow[]; only?: Which }) {
  const { rows, names, only, view } = props
  const sides: Which[] = only ? [only] : ['left', 'right']
  const rowOf = rowFinder(view)
  return (
    <table className={only ? 'pairs-table one-sided' : 'pairs-table'} {...TABLE}>
      <caption className="visually-hidden">
        {only ? `只有${names[only]}有的` : `${names.left}与${names.right}对照`}
      </caption>
      <thead {...GROUP}>
        <tr {...ROW}>
          {sides.map((side) => (
            <th key={side} scope="col" {...HEAD}>
              {names[side]}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row) => {
        const id = rowId(row)
        const aside = props.renderAside?.(row)
        return (
          <tbody key={id} id={id} {...GROUP}>
            {row.pair ? (
              <tr className="pair-head" {...ROW}>
                <td colSpan={sides.length} {...CELL}>
                  <StrengthSign strength={row.pair.strength} />
                  {row.pair.shared.length > 0 ? <span>都说到：{row.pair.shared.join('、')}</span> : null}
                  {row.pair.by === 'computed' ? null : (
                    <span className="confirmed">{WHO_SAYS[row.pair.by]}</span>
                  )}
                </td>
              </tr>
            ) : null}
            <tr {...ROW}>
              {sides.map((side) => (
                <td key={side} data-label={only ? undefined : names[side]} {...CELL}>
                  {row[side].map((entry) => (
                    <SideEntryView
                      key={entry.entryId}
                      entry={entry}
                      part={view.part}
                      href={props.hrefOf(side, entry.entryId)}
                      areaCode={props.areaCodes?.[side]}
                      elsewhere={entry.elsewhere.map(({ ordinal, line }) => {
                        const other = side === 'left' ? 'right' : 'left'
                        return {
                          name: `${names[other]}第${ordinal}项`,
                          href: `#${rowOf(other, ordinal)}`,
                          line,
                        }
                      })}
                      folds={only ? 'everywhere' : 'on-phones'}
                    />
                  ))}
                </td>
              ))}
            </tr>
            {aside ? (
              <tr className="pair-aside no-print" {...ROW}>
                <td colSpan={sides.length} {...CELL}>
                  {aside}
                </td>
              </tr>
            ) : null}
          </tbody>
        )
      })}
    </table>
  )
}

function rowFinder(view: SideBySide): (side: Which, ordinal: number) => string {
  const ids = new Map(
    allRows(view).flatMap((row) =>
      (['left', 'right'] as const).flatMap((side) =>
        row[side].map(({ ordinal }) => [`${side} ${ordinal}`, rowId(row)] as const),
      ),
    ),
  )
  return (side, ordinal) => ids.get(`${side} ${ordinal}`) ?? ''
}

/** A row is called by its first entry: `row-l3`, `row-r5`. */
export const rowId = ({ left, right }: SideRow) =>
  left[0] ? `row-l${left[0].ordinal}` : `row-r${right[0]?.ordinal ?? 0}`
