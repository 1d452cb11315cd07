import type { ReactNode } from 'react'
import { A } from '@/components/ui/a'
import { deeper, Heading, type HeadingLevel } from '@/components/ui/heading'
import type { ChangeGroup, EntryChange } from '@/lib/domain/changes/types'
import { KINDS } from '@/lib/domain/list/parts'
import { ChangeSign, signsOf } from './change-sign'
import { FieldChanges } from './field-changes'
import { Move } from './move'

export interface GroupProps {
  group: ChangeGroup
  level: HeadingLevel
  /** Address of the entry where it can be read whole; null when there is none. */
  hrefOf?: (group: ChangeGroup) => string | null
  /**
   * What stands under an entry: comments, say. Asked for every entry told of and every top-level entry above one, which
   * itself may be unchanged.
   */
  renderAside?: (entryId: string, changed: boolean) => ReactNode
  /** Before the entries' anchors, where a page tells of the same entry twice. */
  idPrefix?: string
}

/** A top-level entry and what changed in it. */
export function ChangeGroupView({ group, level, hrefOf, renderAside, idPrefix = '' }: GroupProps) {
  const { top, inner, cosmetic } = group
  const href = hrefOf?.(group) ?? null
  const told = top?.cosmetic && !cosmetic ? null : top
  const toldInner = cosmetic ? inner : inner.filter((change) => !change.cosmetic)
  const foldedTop = told ? null : top
  const folded = inner.filter((change) => !toldInner.includes(change))
  const foldedCount = folded.length + (foldedTop ? 1 : 0)
  return (
    <li className="change-group" id={idPrefix + group.entryId}>
      <Heading level={level} className="item-title">
        {told ? signsOf(told).map((sign) => <ChangeSign key={sign} sign={sign} />) : null}
        {href ? <A href={href}>{group.name}</A> : group.name}
      </Heading>
      {told ? <Particulars change={told} /> : null}
      {renderAside?.(group.entryId, top !== null)}
      <InnerChanges changes={toldInner} level={deeper(level)} renderAside={renderAside} idPrefix={idPrefix} />
      {foldedCount > 0 ? (
        <details className="folded">
          <summary>这一项里另有 {foldedCount} 处只改了标点或编号</summary>
          {foldedTop ? <Particulars change={foldedTop} /> : null}
          <InnerChanges
            changes={folded}
            level={deeper(level)}
            renderAside={renderAside}
            idPrefix={idPrefix}
          />
        </details>
      ) : null}
    </li>
  )
}

function InnerChanges(props: {
  changes: EntryChange[]
  level: HeadingLevel
  renderAside: GroupProps['renderAside']
  idPrefix: string
}) {
  if (props.changes.length === 0) return null
  return (
    <ul className="inner-changes">
      {props.changes.map((change) => (
        <li key={`${change.status}-${change.entryId}`} id={props.idPrefix + change.entryId}>
          <Heading level={props.level} className="item-title">
            {signsOf(change).map((sign) => (
              <ChangeSign key={sign} sign={sign} />
            ))}
            {KINDS[change.kind].label}
            {saysItsName(change) ? null : `：${change.name}`}
          </Heading>
          <Particulars change={change} />
          {props.renderAside?.(change.entryId, true)}
        </li>
      ))}
    </ul>
  )
}

function Particulars({ change }: { change: EntryChange }) {
  return (
    <>
      {change.moved ? <Move from={change.moved.from} to={change.moved.to} /> : null}
      <FieldChanges change={change} />
    </>
  )
}

/** Whether a field shown begins with what the entry is called: the name is then not said twice. */
function saysItsName({ name, fields, cosmetic }: EntryChange): boolean {
  const stem = name.replace(/…$/, '')
  return fields.some(
    (field) =>
      (cosmetic || !field.cosmetic) && `${field.after}\n${field.before}`.replace(/\s/g, '').includes(stem),
  )
}
