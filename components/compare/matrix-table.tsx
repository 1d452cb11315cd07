import type { Matrix, MatrixMatter } from '@/lib/domain/compare/matrix'
import { GridScroller } from './grid-scroller'

/** Characters of a matter's name that stand upright above its column. */
const LONGEST_HEAD = 20

export interface MatrixGroup {
  name: string
  /** The matrix of this division alone; null for a few counties from anywhere. */
  href: string | null
  places: readonly { code: string; name: string }[]
}

interface Props {
  matrix: Matrix
  /** Of `matrix`, those of this page. */
  matters: readonly MatrixMatter[]
  groups: readonly MatrixGroup[]
  matterHref: (matter: MatrixMatter) => string
  /** Where a cell leads: its entry beside that of another county. */
  cellHref: (matter: MatrixMatter, code: string, entryId: string) => string
  /** Of the first matter shown, from 1. */
  firstNumber: number
}

/**
 * Counties × matters. The heads are a table of their own that stays in sight; below it each city has one, so that a
 * phone lays out only what is in sight (`content-visibility`). Kept small on purpose: for a province every character of
 * a cell counts thousands of times.
 */
export function MatrixTable(props: Props) {
  return (
    <GridScroller label="各地与事项对照表" columns={props.matters.length + 1} tall>
      <div className="matrix-head">
        <HeadTable {...props} />
      </div>
      {props.groups.map((group) => (
        <div key={group.name} className="matrix-group">
          <GroupTable {...props} group={group} />
        </div>
      ))}
    </GridScroller>
  )
}

function HeadTable({ matters, firstNumber, matterHref }: Props) {
  return (
    <table className="grid-table matrix">
      <caption className="visually-hidden">事项，每件有几个地方有</caption>
      <thead>
        <tr>
          <th scope="col">事项</th>
          {matters.map((matter, index) => (
            <th key={matter.of} scope="col">
              <a href={matterHref(matter)}>
                {firstNumber + index} {shortened(titleOf(matter))}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="spread">
          <th scope="row">
            几个地方有<small>含部分</small>
          </th>
          {matters.map(({ of, cells }) => (
            <td key={of}>{cells.size}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function GroupTable({ matrix, matters, group, firstNumber, cellHref }: Props & { group: MatrixGroup }) {
  const { part, counts } = matrix
  return (
    <table className="grid-table matrix">
      <caption className="visually-hidden">{group.name}：各地有哪些事项</caption>
      <thead className="said-above">
        <tr>
          <th scope="col">地方</th>
          {matters.map((matter, index) => (
            <th key={matter.of} scope="col">
              {firstNumber + index}
              <span> {shortened(titleOf(matter))}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {group.href ? (
          <tr className="division">
            <th scope="rowgroup" colSpan={matters.length + 1}>
              <a href={group.href}>{group.name}</a>
            </th>
          </tr>
        ) : null}
        {group.places.map(({ code, name }) => (
          <tr key={code}>
            <th scope="row">
              <a href={`/${code}/${part}`}>{name}</a>
              <small>{counts.get(code)}件</small>
            </th>
            {matters.map((matter) => (
              <Cell key={matter.of} matter={matter} code={code} cellHref={cellHref} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell(props: Pick<Props, 'cellHref'> & { matter: MatrixMatter; code: string }) {
  const { matter, code, cellHref } = props
  const cell = matter.cells.get(code)
  if (!cell) return <td>—</td>
  const { entryIds, strength } = cell
  const count = entryIds.length
  return (
    <td className={strength === 'same' ? 's' : 'p'}>
      <a href={cellHref(matter, code, entryIds[0]!)}>
        {count > 1 ? `${count}项` : strength === 'same' ? '有' : '部分'}
      </a>
    </td>
  )
}

/** One of the standard catalogue with its code. */
const titleOf = ({ standard, title }: MatrixMatter) => (standard ? `${standard} ${title}` : title)

const shortened = (title: string) => {
  const characters = [...title]
  return characters.length > LONGEST_HEAD ? `${characters.slice(0, LONGEST_HEAD - 1).join('')}…` : title
}
