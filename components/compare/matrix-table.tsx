import type { Matrix, MatrixMatter } from '@/lib/domain/compare/matrix'
import { GridScroller } from './grid-scroller'

/** Characters of a matter's name that stand upright above its column. */
const LONGEST_HEAD = 22

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
  /** Of the first matter shown, from 1. */
  firstNumber: number
}

/**
 * Counties × matters. One table for each city, so that a phone lays out only what is in sight
 * (`content-visibility`); the heads and the names of the counties stay in sight. Kept small on purpose: for a province
 * every character of a cell counts thousands of times.
 */
export function MatrixTable(props: Props) {
  return (
    <GridScroller label="各地与事项对照表">
      {props.groups.map((group, index) => (
        <div key={group.name} className="matrix-group">
          <GroupTable {...props} group={group} isFirst={index === 0} />
        </div>
      ))}
    </GridScroller>
  )
}

function GroupTable({
  matrix,
  matters,
  group: { name, href, places },
  isFirst,
  ...props
}: Props & { group: MatrixGroup; isFirst: boolean }) {
  const { part, counts } = matrix
  return (
    <table className="grid-table matrix">
      <caption className="visually-hidden">{name}：各地有哪些事项</caption>
      <thead>
        <tr>
          <th scope="col">{href ? <a href={href}>{name}</a> : name}</th>
          {matters.map((matter, index) => (
            <th key={matter.of} scope="col">
              <a href={props.matterHref(matter)}>
                {props.firstNumber + index} <span>{shortened(matter.title)}</span>
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {isFirst ? (
          <tr className="spread">
            <th scope="row">几个地方有</th>
            {matters.map(({ of, cells }) => (
              <td key={of}>{cells.size}</td>
            ))}
          </tr>
        ) : null}
        {places.map(({ code, name }) => (
          <tr key={code}>
            <th scope="row">
              <a href={`/${code}/${part}`}>{name}</a>
              <small>{counts.get(code)}件</small>
            </th>
            {matters.map((matter) => (
              <Cell key={matter.of} matter={matter} code={code} part={part} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ matter, code, part }: { matter: MatrixMatter; code: string; part: string }) {
  const cell = matter.cells.get(code)
  if (!cell) return <td>—</td>
  const { entryIds, strength } = cell
  const count = entryIds.length
  return (
    <td className={strength === 'same' ? 's' : 'p'}>
      <a href={`/${code}/${part}/${entryIds[0]}`}>
        {count > 1 ? `${count}项` : strength === 'same' ? '有' : '部分'}
      </a>
    </td>
  )
}

const shortened = (title: string) => {
  const characters = [...title]
  return characters.length > LONGEST_HEAD ? `${characters.slice(0, LONGEST_HEAD - 1).join('')}…` : title
}
