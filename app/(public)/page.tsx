import type { Metadata } from 'next'
import { Directory, Provinces } from '@/components/list/directory'
import { RecentEditions } from '@/components/list/recent-editions'
import { Page } from '@/components/ui/page'
import { SearchForm } from '@/components/ui/search-form'
import type { Query } from '@/components/ui/text-size'
import { publicAccess } from '@/lib/auth/access'
import { recentEditions } from '@/lib/data/editions'
import { countByProvince, listDirectory } from '@/lib/data/jurisdictions'
import { single } from './query-address'

export const metadata: Metadata = {
  title: { absolute: '责任清单：这事找谁管' },
  description:
    '各地卫生健康部门的责任清单：做什么、和别的部门怎样分工、为公众办什么事、打哪个电话。可以直接问，也可以按地方看。',
  alternates: { canonical: '/' },
}

/** How many publications 最近更新 tells of. */
const RECENT = 6

/** Above this many bureaus the front page lists provinces only. */
const MOST_ON_ONE_PAGE = 150

export default async function HomePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const access = publicAccess()
  const [provinces, recent] = await Promise.all([countByProvince(access), recentEditions(access, RECENT)])
  const total = provinces.reduce((sum, province) => sum + province.count, 0)
  const chosen = provinces.find(({ code }) => code === single(query.province))
  const directory = chosen || total <= MOST_ON_ONE_PAGE ? await listDirectory(access, chosen?.code) : null
  return (
    <Page path="/" query={query}>
      <div className="home-title">
        <h1>这事找谁管</h1>
        <p className="lead">
          这里是各地卫生健康部门的责任清单：做什么事，和别的部门怎样分工，为公众办哪些事，打哪个电话。
        </p>
      </div>
      <SearchForm
        action="/who"
        label="用您自己的话问"
        button="查找"
        hint="说事情、说地方、说部门都可以，例如“公共厕所苍蝇多归谁管”“村医在哪里注册”。"
      />
      {directory ? (
        <Directory directory={directory} isPartial={chosen !== undefined} />
      ) : (
        <Provinces provinces={provinces} />
      )}
      <RecentEditions recent={recent} />
    </Page>
  )
}
