import { AnswerRow } from '@/components/list/answer-row'
import { NothingFound } from '@/components/list/nothing-found'
import { A } from '@/components/ui/a'
import { SearchForm } from '@/components/ui/search-form'
import { isLargeText } from '@/components/ui/text-size'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { PARTS } from '@/lib/domain/list/parts'
import type { FacetValue, SearchQuery, SearchResult } from '@/lib/domain/search/types'
import type { Bureaus } from './answers-context'
import { address } from './query-address'

interface Props {
  /** `/search`, or `/{code}/search` with the jurisdiction fixed. */
  action: string
  query: SearchQuery
  /** Null when nothing was asked yet. */
  result: SearchResult | null
  /** The jurisdiction searched within, when there is one. */
  within: Jurisdiction | null
  bureaus: Bureaus
  /** What is wrong with the address's parameters. */
  problem: string | null
}

/** Form, filters and results of a search, for all places and for one. */
export function SearchView(props: Props) {
  const { action, query, result, within, problem } = props
  const fixed = action !== '/search'
  const beyond = result !== null && result.pageCount > 0 && query.page > result.pageCount
  const base = (page?: number) =>
    address(action, {
      q: query.q,
      code: fixed ? null : query.code,
      part: query.part,
      department: query.department,
      page,
    })
  return (
    <>
      <SearchForm
        action={action}
        label={within ? `在${within.name}的清单里查` : '在全部清单里查'}
        button="查找"
        q={query.q}
        keep={!fixed && query.code ? { code: query.code } : {}}
        hint={result ? undefined : '事项、部门、关键词都可以。要问一件事归谁管，用“这事找谁管”。'}
      />
      {problem ? <p className="lead">{problem}。</p> : null}
      {within ? (
        <p className="hint">
          <A href={address('/search', { q: query.q })}>在全部地方查</A>
        </p>
      ) : null}
      {result ? (
        <>
          <Filters {...props} result={result} fixed={fixed} />
          <h2 className="result-count">
            {result.total === 0
              ? '没有找到'
              : `找到${result.totalIsCapped ? '至少' : ''}${result.total}条${query.page > 1 && !beyond ? `，第${query.page}页` : ''}`}
          </h2>
          {result.answers.length > 0 ? (
            <ol className="rows" start={(query.page - 1) * 10 + 1}>
              {result.answers.map((answer) => (
                <AnswerRow
                  key={answer.url}
                  answer={answer}
                  bureau={props.bureaus.get(answer.code)}
                  full={false}
                />
              ))}
            </ol>
          ) : beyond ? (
            <p className="lead">
              一共只有{result.pageCount}页。<A href={base(result.pageCount)}>看最后一页</A>
            </p>
          ) : (
            <NothingFound suggestions={result.suggestions} base={action} />
          )}
          {beyond ? null : <Pages page={query.page} count={result.pageCount} href={base} />}
          <p className="note block">
            要问“这事找谁管”，<A href={address('/who', { q: query.q, code: query.code })}>换一种查法</A>。
          </p>
        </>
      ) : null}
    </>
  )
}

function Filters({ action, query, result, fixed, within }: Props & { result: SearchResult; fixed: boolean }) {
  const { jurisdictions, parts, departments } = result.facets
  const filtered = query.part || query.department || (query.code && !fixed)
  if (!filtered && parts.length < 2 && departments.length < 2 && jurisdictions.length < 2) return null
  return (
    <form className="filters" action={action} method="get" aria-label="缩小范围">
      <input type="hidden" name="q" value={query.q} />
      {isLargeText() ? <input type="hidden" name="text" value="large" /> : null}
      {fixed ? null : (
        <Choice
          name="code"
          label="地方"
          all="全部地方"
          values={jurisdictions}
          chosen={query.code}
          chosenLabel={within?.name}
        />
      )}
      <Choice
        name="part"
        label="清单部分"
        all="全部部分"
        values={parts}
        chosen={query.part}
        chosenLabel={query.part ? PARTS[query.part].label : undefined}
      />
      <Choice name="department" label="部门" all="全部部门" values={departments} chosen={query.department} />
      <button className="button quiet" type="submit">
        筛选
      </button>
    </form>
  )
}

function Choice(props: {
  name: string
  label: string
  all: string
  values: FacetValue[]
  chosen: string | null
  /** In words, where no value of the list is the chosen one. */
  chosenLabel?: string
}) {
  const { name, values, chosen } = props
  if (values.length === 0 && !chosen) return null
  const missing = chosen !== null && !values.some((value) => value.value === chosen)
  return (
    <div>
      <label htmlFor={`filter-${name}`}>{props.label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen ?? ''}>
        <option value="">{props.all}</option>
        {missing ? <option value={chosen}>{props.chosenLabel ?? chosen}</option> : null}
        {values.map((value) => (
          <option key={value.value} value={value.value}>
            {value.label}（{value.count}）
          </option>
        ))}
      </select>
    </div>
  )
}

function Pages({ page, count, href }: { page: number; count: number; href: (page: number) => string }) {
  if (count < 2) return null
  return (
    <nav className="stepper" aria-label="翻页">
      {page > 1 ? (
        <A href={href(page - 1)} rel="prev">
          上一页
        </A>
      ) : null}
      <span>
        第{page}页，共{count}页
      </span>
      {page < count ? (
        <A href={href(page + 1)} rel="next">
          下一页
        </A>
      ) : null}
    </nav>
  )
}
