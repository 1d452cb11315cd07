/**
 * A text field for a bureau: browsers offer what fits from the list that the page carries once, and the server takes a
 * code, a name or a part of one all the same.
 */
export function PlaceField(props: { name: string; label: string; value?: string | null; listId: string }) {
  const id = `place-${props.name}`
  return (
    <div>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        name={props.name}
        list={props.listId}
        defaultValue={props.value ?? ''}
        maxLength={60}
        autoComplete="off"
        placeholder="县区名称或六位代码"
      />
    </div>
  )
}

/** The places offered, once for all fields of a page. */
export function PlaceList({ id, places }: { id: string; places: readonly { code: string; name: string }[] }) {
  return (
    <datalist id={id}>
      {places.map(({ code, name }) => (
        <option key={code} value={`${code} ${name}`} />
      ))}
    </datalist>
  )
}
