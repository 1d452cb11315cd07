import type { Metadata } from 'next'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { searchJurisdictions } from '@/lib/data/administration/jurisdictions'
import { AdminScreen } from '../admin-screen'
import { Search } from '../search'

export const metadata: Metadata = { title: '单位', robots: { index: false } }

type Query = Record<string, string | string[] | undefined>

export default async function JurisdictionsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const words = typeof query.q === 'string' ? query.q.slice(0, 100) : ''
  const asked = Math.min(10_000, Math.max(1, Math.floor(Number(query.page) || 1)))
  const page = await openPlatformPage('jurisdictions:manage', '/admin/jurisdictions')
  const { lines, total, pages } = await searchJurisdictions(page.access, { words, page: asked })
  const at = (number: number) => `/admin/jurisdictions?q=${encodeURIComponent(words)}&page=${number}`
  return (
    <AdminScreen page={page} current="jurisdictions">
      <h1>单位</h1>
      <p>
        <a className="button" href="/admin/jurisdictions/add">
          添加单位
        </a>
      </p>
      <Search action="/admin/jurisdictions" label="按名称、上级或代码查找" words={words} />
      <p className="hint">
        共 {total} 个{pages > 1 ? `，第 ${asked} 页，共 ${pages} 页` : ''}
      </p>
      <ul className="rows">
        {lines.map((line) => (
          <li key={line.code} className="row">
            <div>
              <b>
                <a href={`/admin/jurisdictions/${line.code}`}>{line.bureauName}</a>
              </b>
              <p className="hint">
                {line.code} {line.name}；
                {line.editionNumber ? `现行第 ${line.editionNumber} 版` : '还没有公布清单'}；{line.members}{' '}
                位成员{line.mergedIntoCode ? `；已并入 ${line.mergedIntoCode}` : ''}
              </p>
            </div>
            <a href={`/staff/${line.code}/members`}>
              成员<span className="sr-only">：{line.bureauName}</span>
            </a>
          </li>
        ))}
      </ul>
      {pages > 1 ? (
        <nav className="actions" aria-label="翻页">
          {asked > 1 ? <a href={at(asked - 1)}>上一页</a> : null}
          {asked < pages ? <a href={at(asked + 1)}>下一页</a> : null}
        </nav>
      ) : null}
    </AdminScreen>
  )
}
