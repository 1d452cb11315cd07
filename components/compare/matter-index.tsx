import { type MatrixMatter, spreadOf } from '@/lib/domain/compare/matrix'

/**
 * The matters one by one with how many counties have them: what a phone shows before the table, and what paper needs
 * to say the names that stand cut above its columns.
 */
export function MatterIndex(props: {
  matters: readonly MatrixMatter[]
  /** Counties that have this part at all. */
  total: number
  matterHref: (matter: MatrixMatter) => string
  firstNumber: number
}) {
  return (
    <ol className="matter-index" start={props.firstNumber}>
      {props.matters.map((matter) => {
        const { partial } = spreadOf(matter)
        const having = matter.cells.size
        const lacking = props.total - having
        return (
          <li key={matter.of}>
            <a href={props.matterHref(matter)}>
              {matter.standard ? `${matter.standard} ` : ''}
              {matter.title}
            </a>
            <span className="spread">
              有<b>{having}</b>
              {partial > 0
                ? having === partial
                  ? '（都只沾一部分）'
                  : `（其中${partial}个只沾一部分）`
                : null}
              {lacking > 0 ? (
                <>
                  ，没有<b>{lacking}</b>
                </>
              ) : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
