import { FilterActions } from '@/components/ui/filter-actions'
import type { RuleTally } from '@/lib/domain/health/overview'
import { ORDER_WORDS, OVERVIEW_ORDERS, type OverviewFilter } from '@/lib/domain/health/overview-filter'
import { ruleFacts } from '@/lib/domain/health/rule-facts'
import { SEVERITY_WORDS } from '@/lib/domain/health/severity-words'
import { sumOf } from '@/lib/domain/health/tally'
import { SEVERITIES } from '@/lib/domain/health/types'

/** Chooses bureaus by place, by how grave or what is wrong. A plain GET form: the choice stands in the address. */
export function OverviewFilterForm(props: {
  path: string
  filter: OverviewFilter
  divisions: readonly { code: string; name: string; count: number }[]
  rules: readonly RuleTally[]
}) {
  const { path, filter, divisions, rules } = props
  const { rule: asked } = filter
  const isKnown = asked === undefined || rules.some(({ rule }) => rule.id === asked)
  return (
    <form action={path} method="get" className="log-filter no-print" aria-label="筛选单位">
      <Choice name="within" label="哪里" chosen={filter.within} all="全部范围">
        {divisions.map(({ code, name, count }): [string, string] => [code, `${name}（${count}）`])}
      </Choice>
      <Choice name="severity" label="轻重" chosen={filter.severity} all="全部">
        {SEVERITIES.map((severity): [string, string] => [severity, `有${SEVERITY_WORDS[severity].word}的`])}
      </Choice>
      <Choice name="rule" label="哪一类问题" chosen={asked} all="全部">
        {[
          ...(isKnown ? [] : [[asked, ruleFacts(asked).title] as [string, string]]),
          ...rules.map(({ rule, counts }): [string, string] => [
            rule.id,
            `${rule.title}（${sumOf(counts)}）`,
          ]),
        ]}
      </Choice>
      <Choice name="order" label="排列" chosen={filter.order}>
        {OVERVIEW_ORDERS.map((order): [string, string] => [order, ORDER_WORDS[order]])}
      </Choice>
      <FilterActions path={path} />
    </form>
  )
}

function Choice(props: {
  name: string
  label: string
  chosen: string | undefined
  /** What no choice is called; without it one must be chosen. */
  all?: string
  children: [value: string, label: string][]
}) {
  const id = `overview-${props.name}`
  return (
    <div>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} name={props.name} defaultValue={props.chosen ?? ''}>
        {props.all ? <option value="">{props.all}</option> : null}
        {props.children.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
