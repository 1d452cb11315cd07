import { bureauHref, entryHref } from '@/components/list/addresses'
import { A } from '@/components/ui/a'
import { keepTextSize } from '@/components/ui/text-size'
import { counterpartOf } from '@/lib/domain/compare/counterpart'
import { groupByDivision } from '@/lib/domain/compare/group-places'
import type { Matrix, MatrixMatter } from '@/lib/domain/compare/matrix'
import type { MatrixQuery } from '@/lib/domain/compare/query'
import type { ComparedPart } from '@/lib/domain/compare/types'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { PARTS } from '@/lib/domain/list/parts'
import { shortPlaceName } from '@/lib/domain/place-names'
import { type MatrixAddress, matrixWorkbookHref } from './addresses'
import { MatrixTable } from './matrix-table'
import { MatterIndex } from './matter-index'

/** Matters side by side on one page; more would not fit on any screen. */
const PER_PAGE = 40

/** Where it leads: within the public pages, or within those of auditors. */
export interface MatrixWays {
  matrix: (asked: MatrixAddress) => string
  matter: (asked: MatrixAddress, of: string) => string
  /** Two lists with an entry of the left one in sight. */
  pair: (left: string, right: string, part: ComparedPart, entryId: string) => string
}

/** The matrix with how to read it, and the way to the matters that did not fit. */
export function MatrixView(props: {
  query: MatrixQuery
  places: readonly Jurisdiction[]
  matrix: Matrix
  ways: MatrixWays
}) {
  const { query, places, matrix, ways } = props
  const pages = Math.max(1, Math.ceil(matrix.matters.length / PER_PAGE))
  const page = Math.min(query.page, pages)
  const first = (page - 1) * PER_PAGE
  const shown = matrix.matters.slice(first, first + PER_PAGE)
  const { unit } = PARTS[query.part]
  if (matrix.matters.length === 0)
    return (
      <p className="lead block">
        这些地方的{PARTS[query.part].label}没有共同的事项
        {matrix.single > 0 ? `：${matrix.single}件各只有一个地方有` : ''}。
      </p>
    )
  const having = places.filter(({ code }) => matrix.counts.has(code))
  const without = places.filter(({ code }) => matrix.without.includes(code))
  const groups = groupByDivision(having).map(({ code, ...group }) => ({
    ...group,
    href:
      code && code !== query.within
        ? keepTextSize(ways.matrix({ part: query.part, within: code, base: query.base }))
        : null,
  }))
  const table = {
    matters: shown,
    matterHref: (matter: MatrixMatter) => keepTextSize(ways.matter(query, matter.of)),
    firstNumber: first + 1,
  }
  const cellHref = (matter: MatrixMatter, code: string, entryId: string) => {
    const other = counterpartOf(matter, code, query.base)
    return keepTextSize(
      other ? ways.pair(code, other, query.part, entryId) : entryHref(code, query.part, entryId),
    )
  }
  const pager = <Pages page={page} count={pages} href={(number) => ways.matrix({ ...query, page: number })} />
  return (
    <div className="compare-page block">
      <p className="measure">
        {places.length}个地方，
        {without.length > 0 ? `其中${having.length}个的清单有${PARTS[query.part].label}；` : ''}
        {matrix.matters.length}件两个以上地方都有的事
        {matrix.single > 0 ? `；另有${matrix.single}件只有一个地方有，没有列出` : ''}。
      </p>
      {pager}
      <MatterIndex {...table} total={having.length} />
      <p className="matrix-legend">
        <span>
          <span className="key s">有</span>有这件事
        </span>
        <span>
          <span className="key p">部分</span>只沾一部分
        </span>
        <span>
          <span className="key">2项</span>分成几{unit}写
        </span>
        <span>
          <span className="key">—</span>没有
        </span>
      </p>
      <MatrixTable {...table} cellHref={cellHref} matrix={matrix} groups={groups} />
      {pager}
      <p className="note after-table">
        事项由程序按文字归并，可能有误，请以原文为准。
        {matrix.matters.some(({ standard }) => standard) ? '带编号的取自标准目录。' : ''}
      </p>
      {without.length > 0 ? (
        <p className="note after-table">
          清单里没有{PARTS[query.part].label}的，不在表里：
          {without.map((place, index) => (
            <span key={place.code}>
              {index > 0 ? '、' : null}
              <A href={bureauHref(place.code)}>{shortPlaceName(place)}</A>
            </span>
          ))}
          。
        </p>
      ) : null}
      <p className="block no-print">
        <A className="button quiet" href={matrixWorkbookHref(query)}>
          下载全部事项（.xlsx）
        </A>
      </p>
    </div>
  )
}

function Pages({ page, count, href }: { page: number; count: number; href: (page: number) => string }) {
  if (count < 2) return null
  return (
    <nav className="stepper matrix-pages no-print" aria-label="更多事项">
      {page > 1 ? (
        <A href={href(page - 1)} rel="prev">
          前{PER_PAGE}件
        </A>
      ) : null}
      <span>
        第{page}组，共{count}组
      </span>
      {page < count ? (
        <A href={href(page + 1)} rel="next">
          后{PER_PAGE}件
        </A>
      ) : null}
    </nav>
  )
}
