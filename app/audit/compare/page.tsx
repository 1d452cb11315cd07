import type { Metadata } from 'next'
import {
  auditCatalogueHref,
  auditMatrixHref,
  auditTopicHref,
  comparePageHref,
} from '@/components/compare/addresses'
import { PlaceField, PlaceList } from '@/components/compare/place-field'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { listComparablePlaces } from '@/lib/data/compare/find-places'
import { auditScope, covers } from '@/lib/domain/membership'
import { AuditScreen } from '../audit-screen'

export const metadata: Metadata = { title: '各地比较', robots: { index: false } }

/** Places offered while typing. */
const MOST_OFFERED = 400

const WAYS = [
  {
    href: '/audit/pairs',
    title: '两地逐行对照',
    what: '一行一行看，哪一边缺、哪一边写得不对，就在那一行提出。',
  },
  {
    href: auditMatrixHref({}),
    title: '各地事项对照表',
    what: '您范围内各单位的事项一张表：点格子逐行对照，点事项看谁有谁没有，就地提出。',
  },
  {
    href: auditTopicHref({}),
    title: '各地怎么写一件事',
    what: '查一个词，看谁专门写到、谁没有写，就地提出。',
  },
  {
    href: auditCatalogueHref({}),
    title: '标准目录',
    what: '各地共用的事项，哪里没有对上，就地提出。',
  },
  { href: comparePageHref, title: '公众看到的各地比较', what: '以上各种比较的总入口。' },
]

/** Where an auditor begins to compare, and how a comparison becomes a finding. */
export default async function AuditCompare() {
  const page = await openPlatformPage('finding:raise', '/audit/compare')
  const scope = auditScope(page.session.memberships) ?? []
  const places = (await listComparablePlaces(page.access)).filter(({ code }) => covers(scope, code))
  return (
    <AuditScreen page={page} current="compare">
      <TitleBlock title="各地比较" />
      <p className="measure">
        在这里比较，看出问题就地提出。公众看到的页面人人一样，不认登录；从那里页底的“审计员入口”可以回来。
      </p>
      <ul className="rows">
        {WAYS.map(({ href, title, what }) => (
          <li key={href} className="row">
            <div>
              <a href={href}>{title}</a>
              <p className="row-note">{what}</p>
            </div>
          </li>
        ))}
      </ul>
      <section className="block" aria-labelledby="catalogue-title">
        <h2 id="catalogue-title">一个单位缺目录里的哪些</h2>
        <form className="filters compare-form" action="/audit/compare/catalogue" method="get">
          <PlaceField name="place" label="单位" listId="places" />
          <PlaceList id="places" places={places.slice(0, MOST_OFFERED)} />
          <button className="button" type="submit">
            查看
          </button>
        </form>
      </section>
    </AuditScreen>
  )
}
