/** A search of the platform's own lists: a plain form that asks by address. */
export function Search(props: { action: string; label: string; words: string }) {
  return (
    <search>
      <form className="search-form" action={props.action}>
        <label htmlFor="words">{props.label}</label>
        <div className="line">
          <input id="words" type="search" name="q" defaultValue={props.words} maxLength={100} />
          <button type="submit" className="button">
            查找
          </button>
        </div>
      </form>
    </search>
  )
}
