import { isLargeText } from '@/components/ui/text-size'
import { chineseDate } from '@/lib/domain/dates'
import type { NumberedEdition } from '@/lib/domain/edition-history'
import { editionsHref } from '../addresses'

/** Two editions to be chosen and compared: a plain GET form. Nothing when there are not two. */
export function CompareForm(props: {
  code: string
  /** Newest first. */
  editions: readonly NumberedEdition[]
  from?: number
  to?: number
}) {
  const { code, editions } = props
  const [newest, second] = editions
  if (!newest || !second) return null
  return (
    <form
      className="filters no-print"
      action={`${editionsHref(code)}/compare`}
      method="get"
      aria-label="比较两版"
    >
      <Choice name="from" label="旧的一版" editions={editions} chosen={props.from ?? second.number} />
      <Choice name="to" label="新的一版" editions={editions} chosen={props.to ?? newest.number} />
      {isLargeText() ? <input type="hidden" name="text" value="large" /> : null}
      <button className="button quiet" type="submit">
        比较
      </button>
    </form>
  )
}

function Choice(props: {
  name: string
  label: string
  editions: readonly NumberedEdition[]
  chosen: number
}) {
  const id = `compare-${props.name}`
  return (
    <div>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} name={props.name} defaultValue={props.chosen}>
        {props.editions.map((edition) => (
          <option key={edition.number} value={edition.number}>
            {inWords(edition)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** 第2版（2026年11月22日，现行）: short, for a narrow list. */
function inWords({ number, publishedAt, state }: NumberedEdition): string {
  const facts = [publishedAt && chineseDate(publishedAt), state === 'published' && '现行'].filter(Boolean)
  return facts.length > 0 ? `第${number}版（${facts.join('，')}）` : `第${number}版`
}
