import type { Metadata } from 'next'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { findRevisable } from '@/lib/data/administration/jurisdictions'
import { divisionLine, listCities, listCounties, listProvinces } from '@/lib/server/divisions'
import { AdminScreen } from '../../admin-screen'
import { AddForm } from '../forms'

export const metadata: Metadata = { title: '添加单位', robots: { index: false } }

type Query = Record<string, string | string[] | undefined>

/** Province, city, county are picked one after the other; each pick is a page of its own, so no script is needed. */
export default async function AddPage({ searchParams }: { searchParams: Promise<Query> }) {
  const wanted = (await searchParams).at
  const page = await openPlatformPage('jurisdictions:manage', '/admin/jurisdictions/add')
  const line = typeof wanted === 'string' ? divisionLine(wanted) : []
  const own = line.at(-1)
  const known = own ? await findRevisable(page.access, own.code) : null
  const below = !own
    ? listProvinces()
    : own.level === 'province'
      ? [...listCities(own.code), ...listCounties(own.code)]
      : own.level === 'city'
        ? listCounties(own.code)
        : []
  const label = own ? `在${own.name}下面选` : '先选省份'
  return (
    <AdminScreen
      page={page}
      current="jurisdictions"
      crumbs={[
        { label: '单位', href: '/admin/jurisdictions' },
        { label: '添加单位', href: '/admin/jurisdictions/add' },
        ...line.map(({ code, name }) => ({ label: name, href: `/admin/jurisdictions/add?at=${code}` })),
      ]}
    >
      <h1>添加单位</h1>
      {below.length > 0 ? (
        <form action="/admin/jurisdictions/add" className="form">
          <div className="field">
            <label htmlFor="at">{label}</label>
            <select id="at" name="at" defaultValue="" required>
              <option value="">请选择</option>
              {below.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}（{code}）
                </option>
              ))}
            </select>
          </div>
          <div className="actions">
            <button type="submit" className="button">
              下一步
            </button>
          </div>
        </form>
      ) : null}
      {own ? (
        <>
          <h2>
            {own.name}（{own.code}）
          </h2>
          {known?.bureauName ? (
            <p>
              {known.bureauName}已经在了，<a href={`/admin/jurisdictions/${own.code}`}>去管理</a>。
            </p>
          ) : (
            <AddForm code={own.code} name={own.name} />
          )}
        </>
      ) : null}
    </AdminScreen>
  )
}
