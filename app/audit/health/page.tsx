import type { Metadata } from 'next'
import { BureausTable } from '@/components/health/bureaus-table'
import { OverviewFilterForm } from '@/components/health/overview-filter-form'
import { OverviewSummary } from '@/components/health/overview-summary'
import { WorstRules } from '@/components/health/worst-rules'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { scoresByEdition } from '@/lib/data/health/reports'
import { loadScopeHealth } from '@/lib/data/health/scope-health'
import { dayInBeijing, dayInWords } from '@/lib/domain/calendar-days'
import { divisionsAbove, filterBureaus, worstRules } from '@/lib/domain/health/overview'
import { BUREAUS_PAGE, overviewFilterSchema, overviewQuery } from '@/lib/domain/health/overview-filter'
import { ruleFacts } from '@/lib/domain/health/rule-facts'
import { SEVERITY_WORDS } from '@/lib/domain/health/severity-words'
import { auditScope } from '@/lib/domain/membership'
import { AuditScreen } from '../audit-screen'

export const metadata: Metadata = { title: '各地体检', robots: { index: false } }

const PATH = '/audit/health'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The health check over all lists in force within the auditor's scope: scores, what is wrong most, where. */
export default async function AuditHealth({ searchParams }: Props) {
  const page = await openPlatformPage('finding:raise', PATH)
  const filter = overviewFilterSchema.parse(await searchParams)
  const scope = auditScope(page.session.memberships) ?? []
  const { bureaus, withoutList } = await loadScopeHealth(page.access, scope)
  const found = filterBureaus(bureaus, filter)
  const within = filterBureaus(bureaus, { ...filter, severity: undefined, rule: undefined })
  const rules = worstRules(within)
  const start = (filter.page - 1) * BUREAUS_PAGE
  const shown = found.slice(start, start + BUREAUS_PAGE)
  const trends = await scoresByEdition(
    page.access,
    shown.map(({ code }) => code),
  )
  const query = overviewQuery(filter)
  const divisions = divisionsAbove(bureaus)
  const filterWords = [
    divisions.find(({ code }) => code === filter.within)?.name,
    filter.severity && `有${SEVERITY_WORDS[filter.severity].word}的`,
    filter.rule && ruleFacts(filter.rule).title,
  ]
    .filter(Boolean)
    .join('，')
  return (
    <AuditScreen page={page} current="health" onPaper={`${dayInWords(dayInBeijing(new Date()))}打印`}>
      <TitleBlock title="各地体检" meta={['现行的清单', `${bureaus.length} 个单位`]} />
      <OverviewSummary bureaus={within} withoutList={filter.within ? 0 : withoutList} />
      <OverviewFilterForm path={PATH} filter={filter} divisions={divisions} rules={rules} />
      <section className="block" aria-labelledby="bureaus-title">
        <h2 id="bureaus-title">
          各地得分
          <span className="count">{found.length} 个单位</span>
        </h2>
        {filterWords ? <p className="print-only whole note">只看：{filterWords}</p> : null}
        {found.length === 0 ? (
          <p className="note">没有这样的单位。</p>
        ) : (
          <BureausTable
            bureaus={shown}
            trends={trends}
            rule={filter.rule ? ruleFacts(filter.rule) : null}
            hrefOf={({ code }) => `${PATH}/${code}${filter.rule ? `?rule=${filter.rule}` : ''}`}
          />
        )}
        <p className="actions no-print">
          {filter.page > 1 ? (
            <a href={PATH + overviewQuery(filter, { page: filter.page - 1 })}>上一页</a>
          ) : null}
          {found.length > start + BUREAUS_PAGE ? (
            <a href={PATH + overviewQuery(filter, { page: filter.page + 1 })}>下一页</a>
          ) : null}
          {found.length > 0 ? (
            <a className="button plain" href={`${PATH}/xlsx${query}`} download>
              导出表格（.xlsx）
            </a>
          ) : null}
        </p>
      </section>
      {rules.length > 0 ? (
        <section className="block" aria-labelledby="rules-title">
          <h2 id="rules-title">哪些问题最多</h2>
          <p className="note">点开一类，看哪些单位有。同一类问题里，没有把握的地方只算提醒或提示。</p>
          <WorstRules
            rules={filter.severity ? worstRules(within, filter.severity) : rules}
            hrefOf={({ rule }) => PATH + overviewQuery(filter, { rule: rule.id, severity: undefined })}
          />
        </section>
      ) : null}
    </AuditScreen>
  )
}
