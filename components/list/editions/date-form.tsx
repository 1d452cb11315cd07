import { isLargeText } from '@/components/ui/text-size'
import { editionsHref } from '../addresses'

/** A day to see the list of: a plain GET form. */
export function DateForm({ code, date, problem }: { code: string; date?: string; problem?: string }) {
  return (
    <form
      className="filters no-print"
      action={`${editionsHref(code)}/on`}
      method="get"
      aria-label="看某一天的清单"
    >
      <div>
        <label htmlFor="on-date">哪一天</label>
        <input
          id="on-date"
          type="date"
          name="date"
          required
          defaultValue={date}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'on-date-problem' : undefined}
        />
        {problem ? (
          <p className="hint" id="on-date-problem">
            {problem}
          </p>
        ) : null}
      </div>
      {isLargeText() ? <input type="hidden" name="text" value="large" /> : null}
      <button className="button quiet" type="submit">
        看那一天的清单
      </button>
    </form>
  )
}
