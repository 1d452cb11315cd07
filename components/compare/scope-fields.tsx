import type { ReactNode } from 'react'
import { isLargeText } from '@/components/ui/text-size'

/** Above this many, boxes to tick would fill the page. */
const MOST_BOXES = 60

/** Which counties: all of a province, or some by name. For GET forms over many counties. */
export function ScopeFields(props: {
  provinces: readonly { code: string; name: string; count: number }[]
  within: { code: string; name: string } | null
  places: readonly { code: string; name: string }[]
  /** Chosen by code; empty for all. */
  codes: readonly string[]
  /** Places can be ticked one by one. */
  withBoxes?: boolean
  /** What sends the form. */
  children: ReactNode
}) {
  const { provinces, within, places, codes } = props
  const missing = within && !provinces.some(({ code }) => code === within.code)
  return (
    <>
      {provinces.length > 1 ? (
        <div>
          <label htmlFor="scope-within">哪里</label>
          <select id="scope-within" name="within" defaultValue={within?.code ?? ''}>
            <option value="">全部地方</option>
            {missing ? <option value={within.code}>{within.name}</option> : null}
            {provinces.map(({ code, name, count }) => (
              <option key={code} value={code}>
                {name}（{count}）
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {props.children}
      {props.withBoxes && places.length > 1 && places.length <= MOST_BOXES ? (
        <details className="scope-boxes" open={codes.length > 0}>
          <summary>只看几个地方</summary>
          <ul>
            {places.map(({ code, name }) => (
              <li key={code}>
                <label>
                  <input type="checkbox" name="codes" value={code} defaultChecked={codes.includes(code)} />
                  {name}
                </label>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {isLargeText() ? <input type="hidden" name="text" value="large" /> : null}
    </>
  )
}
