import type { Metadata } from 'next'
import { catalogueHref } from '@/components/catalogue/addresses'
import { comparePageHref, matrixHref, withQuery } from '@/components/compare/addresses'
import { ListsForm } from '@/components/compare/lists-form'
import { TopicForm } from '@/components/compare/topic-form'
import { A } from '@/components/ui/a'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { publicAccess } from '@/lib/auth/access'
import { countByProvince, findJurisdiction } from '@/lib/data/jurisdictions'
import { COMPARED_PARTS } from '@/lib/domain/compare/types'
import { PARTS } from '@/lib/domain/list/parts'
import { single } from '../query-address'
import { MOST_OFFERED, placeChoices } from './place-choices'

export const metadata: Metadata = {
  title: '各地比较',
  description: '把各县区卫生健康部门的责任清单放在一起看：两个地方逐项对照，一件事各地怎么写，谁有谁没有。',
  alternates: { canonical: comparePageHref },
}

export default async function ComparePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const access = publicAccess()
  const province = asCode(single(query.province))
  const left = asCode(single(query.left))
  const [provinces, chosen] = await Promise.all([
    countByProvince(access),
    left ? findJurisdiction(access, left) : null,
  ])
  const total = provinces.reduce((sum, { count }) => sum + count, 0)
  return (
    <Page path={withQuery(comparePageHref, { province, left })} query={query}>
      <TitleBlock title="各地比较">
        <p className="lead">
          同一件事，各地的责任清单怎么写？哪里有，哪里没有，归哪个部门？这里把它们放在一起看。
        </p>
      </TitleBlock>
      <section className="block">
        <h2>两个地方逐项对照</h2>
        {total > MOST_OFFERED ? (
          <nav className="choices" aria-label="先选一个省，输入时会提示它的县区">
            输入时提示哪个省的县区：
            <ul>
              {provinces.map(({ code, name }) => (
                <li key={code}>
                  <A
                    className="choice"
                    href={withQuery(comparePageHref, { province: code, left })}
                    aria-current={code === province ? 'true' : undefined}
                  >
                    {name}
                  </A>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        <ListsForm
          action="/compare/lists"
          left={chosen?.bureauName ? `${chosen.code} ${chosen.name}` : null}
          part="duties"
          places={await placeChoices([province, left])}
        />
        <p className="hint">写县区的名称（写一部分也行）或六位行政区划代码。不填日期就比现行的版本。</p>
      </section>
      <section className="block">
        <h2>一件事，各地怎么写</h2>
        <TopicForm q="" provinces={provinces} />
        <p className="hint">哪里有，哪里没有，归哪个部门，谁办，打哪个电话，一页看完。</p>
      </section>
      <section className="block">
        <h2>各地事项对照表</h2>
        <p className="measure">一行一个县区，一列一件事：谁有，谁没有，一眼看清。</p>
        <ul className="choices">
          {COMPARED_PARTS.map((part) => (
            <li key={part}>
              <A className="choice" href={matrixHref({ part })}>
                {PARTS[part].label}
              </A>
            </li>
          ))}
        </ul>
      </section>
      <section className="block">
        <h2>标准目录</h2>
        <p>
          <A href={catalogueHref()}>各地都有的事项，每条一个编号和规范表述</A>
        </p>
        <p className="hint">选一个地方，看目录里的事项它的清单写了哪些，还有哪些没有对上。</p>
      </section>
    </Page>
  )
}

const asCode = (text: string) => (/^\d{6}$/.test(text) ? text : null)
