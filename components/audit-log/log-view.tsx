import type { ReactNode } from 'react'
import { TitleBlock } from '@/components/ui/title-block'
import { filterQuery, type LogFilter } from '@/lib/domain/audit/filter'
import { LogFilterForm } from './log-filter'
import { type LoggedEntry, LogList } from './log-list'

/**
 * The page of a log, a bureau's or the platform's.
 * @param verify the form that has the chain verified
 * @param older number of the last entry shown, when there are more before it
 */
export function LogView(props: {
  path: string
  filter: LogFilter
  entries: readonly LoggedEntry[]
  older: number | null
  verify: ReactNode
}) {
  const { path, filter, entries, older } = props
  const query = filterQuery(filter)
  return (
    <>
      <TitleBlock title="操作记录">
        <p className="measure">
          谁在什么时候做了什么，改前改后各是什么。只增不改，一条扣着一条，改了哪一条都能查出来。
        </p>
      </TitleBlock>
      <LogFilterForm path={path} filter={filter} />
      <div className="actions">
        <a className="button plain" href={`${path}/csv${query ? `?${query}` : ''}`} download>
          导出 CSV
        </a>
        {props.verify}
      </div>
      <LogList path={path} entries={entries} />
      <p className="actions">
        {filter.before ? <a href={`${path}${query ? `?${query}` : ''}`}>回到最新</a> : null}
        {older ? <a href={`${path}?${filterQuery(filter, older)}`}>更早的记录</a> : null}
      </p>
    </>
  )
}
