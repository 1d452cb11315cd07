import { isLargeText } from './text-size'

/** A question or keywords; a plain GET form. */
export function SearchForm(props: {
  action: string
  label: string
  button: string
  q?: string
  placeholder?: string
  hint?: string
  /** Further parameters to keep. */
  keep?: Record<string, string>
}) {
  const id = `q-${props.action.replace(/\W+/g, '-')}`
  const keep = { ...props.keep, ...(isLargeText() ? { text: 'large' } : {}) }
  return (
    <search>
      <form className="search-form" action={props.action} method="get">
        <label htmlFor={id}>{props.label}</label>
        <div className="line">
          <input
            id={id}
            type="search"
            name="q"
            defaultValue={props.q}
            placeholder={props.placeholder}
            maxLength={200}
            autoComplete="off"
            aria-describedby={props.hint ? `${id}-hint` : undefined}
          />
          <button className="button" type="submit">
            {props.button}
          </button>
        </div>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.hint ? (
          <p className="hint" id={`${id}-hint`}>
            {props.hint}
          </p>
        ) : null}
      </form>
    </search>
  )
}
