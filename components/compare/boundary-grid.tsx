import { A } from '@/components/ui/a'
import { Fold } from '@/components/ui/fold'
import type { BoundaryTable, Contradiction } from '@/lib/domain/compare/compare-boundaries'
import { CONTRADICTION_WORDS, NAMES_NOBODY } from '@/lib/domain/compare/topic-sheets'
import { GridScroller } from './grid-scroller'

/** Who does what in which county: department × county at a glance, then in words. */
export function BoundaryGrid(props: {
  table: BoundaryTable
  nameOf: (code: string) => string
  hrefOf: (code: string, department: string) => string | null
}) {
  const { table, nameOf } = props
  return (
    <>
      {table.codes.length > 1 ? (
        <Contradictions contradictions={table.contradictions} nameOf={nameOf} />
      ) : null}
      <GridScroller label="部门与地方对照表" columns={table.codes.length + 1}>
        <table className="grid-table">
          <caption className="visually-hidden">哪个部门在哪里有分工</caption>
          <thead>
            <tr>
              <th scope="col">部门</th>
              {table.codes.map((code) => (
                <th key={code} scope="col">
                  {nameOf(code)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={row.key}>
                <th scope="row">
                  <a href={`#department-${index + 1}`}>{row.key}</a>
                </th>
                {table.codes.map((code) => (
                  <td key={code} className={row.cells.has(code) ? 'has' : 'none'}>
                    {row.cells.has(code) ? '有' : '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </GridScroller>
      {table.rows.map((row, index) => (
        <section key={row.key} id={`department-${index + 1}`} className="department">
          <h3>
            {row.key}
            <span className="count">{row.cells.size}个地方</span>
          </h3>
          <ul className="rows">
            {[...row.cells].map(([code, cell]) => {
              const href = props.hrefOf(code, row.key)
              return (
                <li key={code} className="topic-said">
                  <p className="said-where">
                    {href ? <A href={href}>{nameOf(code)}</A> : nameOf(code)}
                    <small>{cell.department.replace(/\s+/g, '') || '原文未写部门'}</small>
                  </p>
                  <div className="said-text">
                    <Said texts={cell.responsibilities} />
                  </div>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Characters up to which a text is shown whole on a phone too, and how much of a longer one begins it there. */
const SHORT = 160
const BEGINNING = 60

function Said({ texts }: { texts: readonly string[] }) {
  const whole = texts.map((text, at) => <p key={at}>{text}</p>)
  const length = texts.join('').length
  if (length <= SHORT) return whole
  return (
    <Fold
      where="on-phones"
      summary={
        <span>
          <span className="beginning">{texts.join(' ').slice(0, BEGINNING)}…… </span>全文{length}字
        </span>
      }
    >
      {whole}
    </Fold>
  )
}

function Contradictions(props: {
  contradictions: readonly Contradiction[]
  nameOf: (code: string) => string
}) {
  const { contradictions, nameOf } = props
  if (contradictions.length === 0)
    return (
      <p className="note">没有发现各地互相矛盾的写法。由程序按文字比出，可能有遗漏，请以各地原文为准。</p>
    )
  return (
    <section className="contradictions" aria-label="各地不一致">
      <h3>
        <span aria-hidden="true">⚠ </span>各地不一致（{contradictions.length}处）
      </h3>
      {(['different', 'nobody'] as const).map((kind) => {
        const some = contradictions.filter((one) => one.kind === kind)
        return some.length === 0 ? null : (
          <div key={kind}>
            <p className="contradiction-kind">{CONTRADICTION_WORDS[kind]}</p>
            <ul>
              {some.map(({ what, who }, index) => (
                <li key={index}>
                  <p>“{what}”</p>
                  <ul>
                    {who.map(({ code, departments }) => (
                      <li key={code}>
                        {nameOf(code)}：
                        {departments.length > 0 ? <b>{departments.join('、')}</b> : NAMES_NOBODY}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <p className="note">由程序按文字比出，可能有误，请以各地原文为准。</p>
    </section>
  )
}
