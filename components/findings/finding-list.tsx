import type { Day } from '@/lib/domain/calendar-days'
import {
  FINDING_GROUPS,
  FINDINGS_PAGE,
  type FindingFilter,
  type FindingGroup,
  findingFilterWords,
  findingQuery,
  GROUP_WORDS,
} from '@/lib/domain/findings/filter'
import type { FindingHead } from '@/lib/domain/findings/finding'
import { FindingFilterForm } from './finding-filter-form'
import { FindingsTable } from './findings-table'

/** A list of findings with what sorts it out: an auditor's over many bureaus (`places`), or one bureau's. */
export function FindingList(props: {
  path: string
  filter: FindingFilter
  findings: readonly FindingHead[]
  counts: Record<FindingGroup, number>
  today: Day
  places?: ReadonlyMap<string, string>
  hrefOf: (finding: FindingHead) => string
}) {
  const { path, filter, findings, counts, today, places, hrefOf } = props
  const { page } = filter
  return (
    <>
      <nav className="tabs no-print" aria-label="按办理情况筛选">
        <ul>
          {FINDING_GROUPS.map((group) => (
            <li key={group}>
              <a
                href={path + findingQuery(filter, { group })}
                aria-current={group === filter.group ? 'page' : undefined}
              >
                {GROUP_WORDS[group]}（{counts[group]}）
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="print-only whole note">
        {filter.code && places ? `${places.get(filter.code) ?? filter.code}，` : ''}
        {findingFilterWords(filter)}：{findings.length} 个
      </p>
      <FindingFilterForm path={path} filter={filter} places={places} />
      {findings.length === 0 ? (
        <p className="note">这里没有问题。</p>
      ) : (
        <FindingsTable findings={findings} today={today} places={places} hrefOf={hrefOf} />
      )}
      <p className="actions no-print">
        {page > 1 ? <a href={path + findingQuery(filter, { page: page - 1 })}>上一页</a> : null}
        {findings.length === FINDINGS_PAGE ? (
          <a href={path + findingQuery(filter, { page: page + 1 })}>下一页</a>
        ) : null}
        {counts.all > 0 ? (
          <a className="button plain" href={`${path}/xlsx${findingQuery(filter)}`} download>
            导出表格（.xlsx）
          </a>
        ) : null}
      </p>
    </>
  )
}
