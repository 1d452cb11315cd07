import type { Metadata } from 'next'
import { AnswerRow } from '@/components/list/answer-row'
import { NothingFound } from '@/components/list/nothing-found'
import { A } from '@/components/ui/a'
import { Page } from '@/components/ui/page'
import { SearchForm } from '@/components/ui/search-form'
import type { Query } from '@/components/ui/text-size'
import { publicAccess } from '@/lib/auth/access'
import { loadDepartmentsNow } from '@/lib/data/health/reader-notes'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { whoIsResponsible } from '@/lib/data/search/who-is-responsible'
import { PARTS } from '@/lib/domain/list/parts'
import { groupAnswers } from '@/lib/domain/search/group-answers'
import { whoQuerySchema } from '@/lib/domain/search/query'
import type { WhoResult } from '@/lib/domain/search/types'
import { bureausOf } from '../answers-context'
import { address, single } from '../query-address'

interface Props {
  searchParams: Promise<Query>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const q = single((await searchParams).q)
    .trim()
    .slice(0, 60)
  return {
    title: q ? `${q}——这事找谁管` : '这事找谁管',
    description: '用自己的话问一件事归哪个部门管，答案来自各地卫生健康部门公布的责任清单。',
    alternates: { canonical: '/who' },
    robots: { index: false },
  }
}

export default async function WhoPage({ searchParams }: Props) {
  const query = await searchParams
  const parsed = whoQuerySchema.safeParse({ q: query.q, code: query.code })
  const asked = parsed.success ? parsed.data : null
  const q = asked?.q ?? single(query.q)
  const code = asked?.code ?? null
  const access = publicAccess()
  const [result, jurisdiction] = await Promise.all([
    asked?.q ? whoIsResponsible(access, asked) : null,
    code ? findJurisdiction(access, code) : null,
  ])
  return (
    <Page path={address('/who', { q, code })} query={query}>
      <div className="title-block">
        <h1>
          <span className={result && q ? 'no-print' : undefined}>这事找谁管</span>
          {result && q ? <span className="print-only">{q}</span> : null}
        </h1>
      </div>
      <SearchForm
        action="/who"
        label={jurisdiction ? `只问${jurisdiction.name}` : '用您自己的话问'}
        button="查找"
        q={q}
        keep={code ? { code } : {}}
        hint={result ? undefined : '说事情、说地方、说部门都可以，例如“公共厕所苍蝇多归谁管”。'}
      />
      {parsed.success ? null : <p className="lead">{parsed.error.issues[0]?.message ?? '问题没有看懂'}。</p>}
      {jurisdiction ? (
        <p className="hint">
          <A href={address('/who', { q })}>不限地方再问一次</A>
        </p>
      ) : null}
      {result ? <Answers result={result} q={q} code={code} place={jurisdiction?.name ?? null} /> : null}
    </Page>
  )
}

async function Answers(props: {
  result: WhoResult
  q: string
  code: string | null
  /** The only place asked about. */
  place: string | null
}) {
  const { result, q, code } = props
  const [bureaus, departmentsNow] = await Promise.all([
    bureausOf(result.answers),
    loadDepartmentsNow(publicAccess(), result.answers),
  ])
  const hasPhone = result.answers.slice(0, FIRST).some((answer) => answer.phone)
  const places = new Map(result.answers.map((answer) => [answer.code, answer.jurisdictionName]))
  return (
    <>
      {result.confident ? null : (
        <div className="lead block">
          <p>
            <strong>没有找到能确定回答这个问题的内容。</strong>
          </p>
          <p>
            {result.answers.length > 0
              ? '下面是最接近的，但不一定是您要问的事。'
              : props.place
                ? `${props.place}的这份清单里没有写到这件事。`
                : '这里收录的清单没有写到这件事。'}
          </p>
          <p>
            可拨 <a href="tel:12345">12345</a> 政务服务便民热线询问。
          </p>
        </div>
      )}
      {!code && places.size > 1 ? (
        <nav className="choices no-print" aria-label="只看一个地方">
          只看：
          <ul>
            {[...places].map(([place, name]) => (
              <li key={place}>
                <A className="choice" href={address('/who', { q, code: place })}>
                  {name}
                </A>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {groupAnswers(result.answers).map(({ part, answers }, index) => (
        <section key={part} className="block">
          <h2>{result.confident ? HEADINGS[part] : PARTS[part].label}</h2>
          <ol className="rows">
            {answers.map((answer) => (
              <AnswerRow
                key={answer.url}
                answer={answer}
                bureau={bureaus.get(answer.code)}
                departmentsNow={departmentsNow.get(answer.url)}
                full
                sure={result.confident}
              />
            ))}
          </ol>
          {index === 0 && result.confident && !hasPhone ? (
            <p className="note after-table">
              清单没有登记这件事的电话，可拨 <a href="tel:12345">12345</a> 政务服务便民热线询问。
            </p>
          ) : null}
        </section>
      ))}
      {result.confident ? null : (
        <NothingFound suggestions={result.suggestions} base={address('/who', { code })} />
      )}
      <p className="note block">
        想看所有提到这些词的条目，可以<A href={address('/search', { q, code })}>在清单全文里查</A>。
      </p>
    </>
  )
}

/** Answers a reader surely sees; none with a phone among them calls for the hotline. */
const FIRST = 3

const HEADINGS = {
  boundaries: '几个部门的分工',
  services: '可以办的事和电话',
  duties: '相关职责',
  procedures: '监管制度',
  plans: '专项任务',
} as const
