import { FilterActions } from '@/components/ui/filter-actions'
import { AUDIT_ACTIONS } from '@/lib/domain/audit/actions'
import type { LogFilter } from '@/lib/domain/audit/filter'

/** Chooses what of the log is shown. A plain GET form: the choice stands in the address. */
export function LogFilterForm({ path, filter }: { path: string; filter: LogFilter }) {
  return (
    <form action={path} method="get" className="log-filter">
      <div>
        <label htmlFor="log-person">人员</label>
        <input id="log-person" name="person" defaultValue={filter.person} maxLength={50} autoComplete="off" />
      </div>
      <div>
        <label htmlFor="log-action">做了什么</label>
        <select id="log-action" name="action" defaultValue={filter.action ?? ''}>
          <option value="">全部</option>
          {Object.entries(AUDIT_ACTIONS).map(([action, label]) => (
            <option key={action} value={action}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="log-entry">事项（编号或网址）</label>
        <input id="log-entry" name="entry" defaultValue={filter.entry} maxLength={100} autoComplete="off" />
      </div>
      <div>
        <label htmlFor="log-from">从哪天</label>
        <input id="log-from" type="date" name="from" defaultValue={filter.from} />
      </div>
      <div>
        <label htmlFor="log-to">到哪天</label>
        <input id="log-to" type="date" name="to" defaultValue={filter.to} />
      </div>
      <FilterActions path={path} />
    </form>
  )
}
