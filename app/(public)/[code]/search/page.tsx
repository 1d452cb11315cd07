import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { bureausOf } from '../../answers-context'
import { address, single } from '../../query-address'
import { readSearch, runSearch } from '../../read-search'
import { SearchView } from '../../search-view'
import { crumbsOf } from '../crumbs'
import { requireBureau } from '../current'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const bureau = await requireBureau((await params).code, '/search')
  const q = single((await searchParams).q)
    .trim()
    .slice(0, 60)
  return {
    title: `${q ? `查“${q}”` : '查清单'}（${bureau.bureauName}）`,
    description: `在${bureau.bureauName}的责任清单全文里查找。`,
    alternates: { canonical: `/${bureau.code}/search` },
    robots: { index: false },
  }
}

export default async function BureauSearchPage({ params, searchParams }: Props) {
  const bureau = await requireBureau((await params).code, '/search')
  const parameters = await searchParams
  const read = readSearch(parameters, bureau.code)
  const { query, result } =
    read.query.q && !read.problem ? await runSearch(read.query, true) : { query: read.query, result: null }
  const action = `/${bureau.code}/search`
  const { q, part, department, page } = query
  return (
    <Page
      path={address(action, { q, part, department, page: page > 1 ? page : null })}
      query={parameters}
      crumbs={crumbsOf(bureau)}
    >
      <div className="title-block">
        <p className="kicker">{bureau.bureauName}</p>
        <h1>查这份清单</h1>
      </div>
      <SearchView
        action={action}
        query={query}
        result={result}
        within={bureau}
        bureaus={await bureausOf(result?.answers ?? [])}
        problem={read.problem}
      />
    </Page>
  )
}
