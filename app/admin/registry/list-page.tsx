import { RowLine } from '@/components/registries/row-line'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { searchRegistry } from '@/lib/data/registries/search-registry'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { REGISTRY_LABELS, type RegistryKind } from '@/lib/domain/registries/fields'
import { registryAddress, registryFilterSchema, registryFilterWords } from '@/lib/domain/registries/filter'
import { AdminScreen } from '../admin-screen'
import { RegistryFilterForm } from './filter-form'
import { REGISTRY_PATHS, rowPath } from './paths'

export type Query = Record<string, string | string[] | undefined>

const WHAT_FOR = {
  institution:
    '清单里写到的机构还在不在、由谁接任，体检和检索都照这里。拿不准的不要写：误说一个机构没有了，比漏掉更糟。',
  instrument:
    '清单里引用的法律、法规和文件还有没有效，体检照这里。拿不准的不要写：误说一部法规废止了，比漏掉更糟。',
} as const satisfies Record<RegistryKind, string>

/** A registry, to be searched and narrowed down by address. */
export async function RegistryListPage({ kind, query }: { kind: RegistryKind; query: Query }) {
  const path = REGISTRY_PATHS[kind]
  const page = await openPlatformPage('registries:manage', path)
  const filter = registryFilterSchema.parse(query)
  const today = dayInBeijing(new Date())
  const { rows, total, pages } = await searchRegistry(page.access, kind, filter, today)
  const chosen = registryFilterWords(kind, filter)
  const { registry, row: word } = REGISTRY_LABELS[kind]
  const at = (number: number) => registryAddress(path, { ...filter, page: number })
  return (
    <AdminScreen page={page} current={path.slice('/admin/'.length)}>
      <TitleBlock title={registry} />
      <p className="measure no-print">{WHAT_FOR[kind]}</p>
      <p className="actions no-print">
        <a className="button" href={`${path}/add`}>
          添加{word}
        </a>
      </p>
      <RegistryFilterForm kind={kind} path={path} filter={filter} />
      <p className="hint">
        {chosen ? `${chosen}：` : ''}共 {total} 条{pages > 1 ? `，第 ${filter.page} 页，共 ${pages} 页` : ''}
      </p>
      {total === 0 ? <p className="note">没有符合条件的。换个词，或者清除筛选再找。</p> : null}
      <ul className="rows">
        {rows.map((stored) => (
          <li key={stored.row.id} className="row">
            <RowLine kind={kind} stored={stored} today={today} href={rowPath(kind, stored.row.id)} />
          </li>
        ))}
      </ul>
      {pages > 1 ? (
        <nav className="actions no-print" aria-label="翻页">
          {filter.page > 1 ? <a href={at(filter.page - 1)}>上一页</a> : null}
          {filter.page < pages ? <a href={at(filter.page + 1)}>下一页</a> : null}
        </nav>
      ) : null}
    </AdminScreen>
  )
}
