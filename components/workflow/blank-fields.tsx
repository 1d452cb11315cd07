import type { BlankField } from '@/lib/domain/blank-fields'

/** What the list leaves empty, with a way to each place. A hint, never in the way of publishing. */
export function BlankFields(props: {
  blanks: readonly BlankField[]
  hrefOf: (blank: BlankField, entryId: string) => string
}) {
  return (
    <ul className="blank-fields">
      {props.blanks.map((blank) => (
        <li key={blank.label}>
          <details>
            <summary>
              {blank.label}
              <span className="count">{blank.entries.length}处</span>
            </summary>
            <ul className="bullets">
              {blank.entries.map(({ entryId, name }) => (
                <li key={entryId}>
                  <a href={props.hrefOf(blank, entryId)}>{name}</a>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  )
}
