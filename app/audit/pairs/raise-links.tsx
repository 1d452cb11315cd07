import { RaisedAlready } from '@/components/findings/raised-already'
import { type SideRow, sideTitle } from '@/lib/domain/compare/side-by-side'
import {
  type RaisedBeside,
  raisedAsAbsent,
  raisedOnEntry,
  raiseOfAbsence,
  raiseOfEntry,
} from '@/lib/domain/findings/raise-from-comparison'
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
        const code = codeOf(side)
        if (row[side].length > 0)
          return row[side].map(({ entryId, ordinal }) => (
            <RaiseOne
              key={entryId}
              href={raiseHref(raiseOfEntry({ code, entryId }, beside))}
              raised={raisedOnEntry(opened.raised, { code, entryId })}
              on={`${names[side]}第${ordinal}项`}
            />
          ))
        if (!first) return null
        const missing = sideTitle(first)
        const other = codeOf(otherOf(side))
        const others = row[otherOf(side)].map(({ entryId }) => ({ code: other, entryId }))
        return (
          <RaiseOne
            key={side}
            href={raiseHref(raiseOfAbsence({ code, part, missing }, beside))}
            raised={raisedAsAbsent(opened.raised, { code, part, missing, others })}
            on={names[side]}
            what={`：缺少这一${unit}`}
          />
        )
      })}
    </p>
  )
}

/** The way to raise something, after what was raised of it already. */
function RaiseOne(props: { href: string; raised: readonly RaisedBeside[]; on: string; what?: string }) {
  const { href, raised, on, what = '' } = props
  return (
    <>
      <RaisedAlready raised={raised} on={`对${on}`} />
      <a href={href}>{raised.length > 0 ? '再提一个' : `对${on}提出问题${what}`}</a>
    </>
  )
}
