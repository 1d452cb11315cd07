import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { publicAccess } from '@/lib/auth/access'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { bureausOf } from '../answers-context'
import { address, single } from '../query-address'
import { readSearch, runSearch } from '../read-search'
import { SearchView } from '../search-view'

interface Props {
  searchParams: Promise<Query>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const q = single((await searchParams).q)
    .trim()
    .slice(0, 60)
  return {
    title: q ? `查“${q}”` : '查清单',
    description: '在各地卫生健康部门的责任清单全文里查找，可以按地方、部分和部门筛选。',
    alternates: { canonical: '/search' },
    robots: { index: false },
  }
}

export default async function SearchPage({ searchParams }: Props) {
  const parameters = await searchParams
  const read = readSearch(parameters)
  const { query, result } =
    read.query.q && !read.problem ? await runSearch(read.query, false) : { query: read.query, result: null }
  const within = query.code ? await findJurisdiction(publicAccess(), query.code) : null
  const { q, code, part, department, page } = query
  return (
    <Page
      path={address('/search', { q, code, part, department, page: page > 1 ? page : null })}
      query={parameters}
    >
      <div className="title-block">
        <h1>查清单</h1>
      </div>
      <SearchView
        action="/search"
        query={query}
        result={result}
        within={within}
        bureaus={await bureausOf(result?.answers ?? [])}
        problem={read.problem}
      />
    </Page>
  )
}
