import type { RegistryKind } from '@/lib/domain/registries/fields'
import { CHECK_CHOICES, type RegistryFilter, STATE_CHOICES } from '@/lib/domain/registries/filter'

/** Chooses what of a registry is shown. A plain GET form: the choice stands in the address. */
export function RegistryFilterForm(props: { kind: RegistryKind; path: string; filter: RegistryFilter }) {
  const { kind, path, filter } = props
  return (
    <search>
      <form className="search-form" action={path}>
        <label htmlFor="words">按名称、别名、文号、依据或来源查找</label>
        <div className="line">
          <input id="words" type="search" name="q" defaultValue={filter.q} maxLength={100} />
          <button type="submit" className="button">
            查找
          </button>
        </div>
        <div className="filters">
          <Choice
            name="state"
            label={kind === 'institution' ? '还在不在' : '效力'}
            value={filter.state}
            choices={STATE_CHOICES[kind]}
          />
          <Choice name="check" label="核对和使用" value={filter.check} choices={CHECK_CHOICES} />
          <p>
            <a href={path}>清除筛选</a>
          </p>
        </div>
      </form>
    </search>
  )
}

function Choice(props: {
  name: string
  label: string
  value: string | undefined
  choices: readonly (readonly [value: string | undefined, label: string])[]
}) {
  const id = `filter-${props.name}`
  return (
    <div>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} name={props.name} defaultValue={props.value ?? ''}>
        <option value="">全部</option>
        {props.choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
