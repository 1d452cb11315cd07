import type { Suggestions } from '@/lib/domain/editing/suggest'

/** The lists that fields of the page offer while one types, by the id a field names in `list`. */
export function SuggestionLists({ suggestions }: { suggestions: Suggestions }) {
  const { departments, offices, agencies, instruments } = suggestions
  return (
    <>
      <datalist id="departments">
        {departments.map(({ name, note }) => (
          <option key={name} value={name} label={note ? `${name}（${note}）` : undefined} />
        ))}
      </datalist>
      <Names id="offices" names={offices} />
      <Names id="agencies" names={agencies} />
      <Names id="instruments" names={instruments} />
    </>
  )
}

function Names({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
