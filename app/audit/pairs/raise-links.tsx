import { type SideRow, sideTitle } from '@/lib/domain/compare/side-by-side'
import { raiseOfAbsence, raiseOfEntry } from '@/lib/domain/findings/raise-from-comparison'
import { raiseHref } from '@/lib/domain/findings/raise-query'
import { PARTS } from '@/lib/domain/list/parts'
import type { Found } from './row-form'

type Which = 'left' | 'right'
const otherOf = (side: Which): Which => (side === 'left' ? 'right' : 'left')

/** From a row to a finding: on each of its entries, and on the list that has none of it. */
export function RaiseLinks(props: { opened: Found; row: SideRow; names: Record<Which, string> }) {
  const { opened, row, names } = props
  const { part } = opened.query
  const codeOf = (side: Which) => opened[side].place.code
  const { unit } = PARTS[part]
  const besideOf = (side: Which) => {
    const [entry] = row[side]
    return entry ? { code: codeOf(side), entryId: entry.entryId, place: names[side] } : null
  }
  return (
    <p className="raise-line">
      {(['left', 'right'] as const).map((side) => {
        const beside = besideOf(otherOf(side))
        const [first] = row[otherOf(side)]
        if (row[side].length === 0)
          return first ? (
            <a
              key={side}
              href={raiseHref(
                raiseOfAbsence({ code: codeOf(side), part, missing: sideTitle(first) }, beside),
              )}
            >
              对{names[side]}提出问题：缺少这一{unit}
            </a>
          ) : null
        return row[side].map(({ entryId, ordinal }) => (
          <a key={entryId} href={raiseHref(raiseOfEntry({ code: codeOf(side), entryId }, beside))}>
            对{names[side]}第{ordinal}项提出问题
          </a>
        ))
      })}
    </p>
  )
}
