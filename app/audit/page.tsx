import type { Metadata } from 'next'
import { FindingsTable } from '@/components/findings/findings-table'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { countFindings, listFindings, newestFindings } from '@/lib/data/findings/list-findings'
import { listJurisdictionNames } from '@/lib/data/jurisdiction-names'
import { type Day, dayInBeijing } from '@/lib/domain/calendar-days'
import { type FindingGroup, findingFilterSchema, findingQuery } from '@/lib/domain/findings/filter'
import type { FindingHead } from '@/lib/domain/findings/finding'
import { auditScope } from '@/lib/domain/membership'
import { AuditScreen } from './audit-screen'
import { ScopeLists } from './scope-lists'

export const metadata: Metadata = { title: '审计台', robots: { index: false } }

/** Findings of each kind shown here; the rest stand in the list. */
const MOST_SHOWN = 10
const LIST = '/audit/findings'

export default async function AuditHome() {
  const page = await openPlatformPage('finding:raise', '/audit')
  const { access } = page
  const today = dayInBeijing(new Date())
  const group = (name: FindingGroup) => findingFilterSchema.parse({ group: name })
  const [counts, waiting, overdue, newest] = await Promise.all([
    countFindings(access, {}, today),
    listFindings(access, group('auditor'), today, MOST_SHOWN),
    listFindings(access, group('overdue'), today, MOST_SHOWN),
    newestFindings(access, MOST_SHOWN),
  ])
  const codes = [...waiting, ...overdue, ...newest].map((finding) => finding.jurisdictionCode)
  const shown = { today, places: await listJurisdictionNames(access, codes) }
  const all = (name: FindingGroup) => LIST + findingQuery(group(name))
  return (
    <AuditScreen page={page} current="">
      <TitleBlock title="审计台" />
      <p className="actions no-print">
        <a className="button" href={`${LIST}/raise`}>
          提出问题
        </a>
        <a href={LIST}>全部问题（{counts.all}）</a>
      </p>
      <Findings {...shown} title="等您处理" findings={waiting} count={counts.auditor} all={all('auditor')}>
        现在没有等您处理的问题。
      </Findings>
      <Findings {...shown} title="单位超期" findings={overdue} count={counts.overdue} all={all('overdue')}>
        没有单位超期。
      </Findings>
      <Findings {...shown} title="最近提出" findings={newest} count={counts.all} all={all('all')}>
        还没有提过问题。
      </Findings>
      <ScopeLists access={access} scope={auditScope(page.session.memberships) ?? []} />
    </AuditScreen>
  )
}

function Findings(props: {
  title: string
  findings: FindingHead[]
  count: number
  /** Where all of them are. */
  all: string
  today: Day
  places: ReadonlyMap<string, string>
  /** Said when there are none. */
  children: string
}) {
  const { title, findings, count, all, children, ...table } = props
  return (
    <section className="block" aria-label={title}>
      <h2>
        {title}
        {count > 0 ? <span className="count">{count} 个</span> : null}
      </h2>
      {findings.length === 0 ? (
        <p className="note">{children}</p>
      ) : (
        <FindingsTable
          {...table}
          findings={findings}
          hrefOf={({ jurisdictionCode, id }) => `${LIST}/${jurisdictionCode}/${id}`}
        />
      )}
      {count > findings.length ? (
        <p>
          <a href={all}>看全部 {count} 个</a>
        </p>
      ) : null}
    </section>
  )
}
