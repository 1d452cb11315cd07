import { FilterActions } from '@/components/ui/filter-actions'
import { AGES, type FindingFilter } from '@/lib/domain/findings/filter'
import { GRAVITY_WORDS } from '@/lib/domain/findings/finding'
import { SEVERITIES } from '@/lib/domain/health/types'

/**
 * Chooses which findings are shown. A plain GET form: the choice stands in the address.
 * @param places bureaus to choose from, by code; absent in a bureau's own list
 */
export function FindingFilterForm(props: {
  path: string
  filter: FindingFilter
  places?: ReadonlyMap<string, string>
}) {
  const { path, filter, places } = props
  return (
    <form action={path} method="get" className="log-filter no-print">
      {filter.group === 'live' ? null : <input type="hidden" name="group" value={filter.group} />}
      {places ? (
        <div>
          <label htmlFor="finding-code">单位</label>
          <select id="finding-code" name="code" defaultValue={filter.code ?? ''}>
            <option value="">全部</option>
            {[...places].map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <div>
        <label htmlFor="finding-severity">程度</label>
        <select id="finding-severity" name="severity" defaultValue={filter.severity ?? ''}>
          <option value="">全部</option>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {GRAVITY_WORDS[severity]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="finding-age">提出多久</label>
        <select id="finding-age" name="age" defaultValue={filter.age ?? ''}>
          <option value="">不限</option>
          {AGES.map((days) => (
            <option key={days} value={days}>
              {days} 天以上
            </option>
          ))}
        </select>
      </div>
      <FilterActions path={path} />
    </form>
  )
}
