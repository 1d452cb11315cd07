import type { ComponentProps } from 'react'
import { topicHref } from './addresses'
import { ScopeFields } from './scope-fields'

/** One thing, over many counties: a plain GET form. */
export function TopicForm(
  props: { q: string; action?: string } & Partial<ComponentProps<typeof ScopeFields>>,
) {
  const { q, action = topicHref({}), provinces = [], within = null, places = [], codes = [] } = props
  return (
    <form
      className="filters compare-form no-print"
      action={action}
      method="get"
      aria-label="一件事，各地怎么写"
    >
      <div>
        <label htmlFor="topic-q">一件事</label>
        <input
          id="topic-q"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={60}
          autoComplete="off"
          placeholder="饮用水、村医、流动人口……"
        />
      </div>
      <ScopeFields provinces={provinces} within={within} places={places} codes={codes} withBoxes>
        <button className="button" type="submit">
          看各地
        </button>
      </ScopeFields>
    </form>
  )
}
