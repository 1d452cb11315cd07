import type { Metadata } from 'next'
import {
  adminCatalogueHref,
  adminStandardHref,
  candidatesHref,
  catalogueHref,
} from '@/components/catalogue/addresses'
import { PartTabs } from '@/components/compare/part-tabs'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { listCatalogue } from '@/lib/data/catalogue/load-catalogue'
import { CODE_SCHEME } from '@/lib/domain/catalogue/codes'
import { comparedPartSchema } from '@/lib/domain/compare/query'
import { PARTS } from '@/lib/domain/list/parts'
import { AdminScreen } from '../admin-screen'
import { MatterForm } from './matter-form'

export const metadata: Metadata = { title: '标准目录', robots: { index: false } }

type Query = Record<string, string | string[] | undefined>
const STATES = { active: '', retired: '已停用', merged: '已合并' } as const

/** The standard catalogue, part by part, for those who look after it. */
export default async function AdminCatalogue({ searchParams }: { searchParams: Promise<Query> }) {
  const page = await openPlatformPage('catalogue:manage', '/admin/catalogue')
  const part = comparedPartSchema.safeParse((await searchParams).part).data ?? 'duties'
  const all = await listCatalogue(page.access, 'all')
  const shown = all.filter((matter) => matter.part === part)
  return (
    <AdminScreen page={page} current="catalogue">
      <TitleBlock
        title="标准目录"
        meta={[`${all.filter(({ state }) => state === 'active').length} 条在用`]}
      />
      <p className="measure">
        各地都有的事项编在一起，每条一个编号和规范表述。先看各地清单里哪些是同一件事，一组一组确认以后编入；改了表述，用到它的单位会收到通知。公众看到的是
        <a href={catalogueHref()}>标准目录</a>。
      </p>
      <p className="actions">
        <a className="button" href={candidatesHref({ part })}>
          从各地清单归并出候选事项
        </a>
        <a href="#add-title">自己写一条</a>
      </p>
      <PartTabs
        current={part}
        hrefOf={adminCatalogueHref}
        countOf={(one) => all.filter((matter) => matter.part === one).length}
      />
      {shown.length === 0 ? <p className="note">这一部分还没有编入事项。</p> : null}
      <ul className="rows">
        {shown.map(({ code, title, state, places }) => (
          <li key={code} className="row">
            <a className="grow" href={adminStandardHref(code)}>
              {code} {title}
            </a>
            <span className="row-note">{STATES[state] || `${places} 个地方有`}</span>
          </li>
        ))}
      </ul>
      <section className="block" aria-labelledby="add-title">
        <h2 id="add-title">自己写一条（{PARTS[part].label}）</h2>
        <MatterForm part={part} title="" wording="" entries={[]} places={new Map()} />
        <p className="hint">{CODE_SCHEME}</p>
      </section>
    </AdminScreen>
  )
}
