import { ChangeList } from '@/components/list/changes/change-list'
import type { ChangeGroup, ListChanges } from '@/lib/domain/changes/types'
import { type Change, type Proposal, TITLE_CHANGE } from '@/lib/domain/proposal/proposal'
import { ChangeChoice, type ChoiceFacts } from './change-choice'

/**
 * A proposal as the difference between the draft and what the draft would be, each entry with its choice. What the
 * comparison does not tell of (it should tell of everything) stands at the end, so that nothing goes unseen.
 */
export function ProposalChanges(props: {
  proposal: Proposal
  /** The draft against itself with everything accepted. */
  changes: ListChanges
  facts: (change: Pick<Change, 'id' | 'entryId'>) => ChoiceFacts
  canDecide: boolean
  hrefOf: (group: ChangeGroup) => string | null
}) {
  const { proposal, changes, facts, canDecide } = props
  const byEntry = new Map<string, Change[]>()
  for (const change of proposal.changes)
    byEntry.set(change.entryId, [...(byEntry.get(change.entryId) ?? []), change])
  const goesAlong = new Set(
    proposal.changes.flatMap((change) =>
      change.kind === 'remove' ? change.inside.map((row) => row.entryId) : [],
    ),
  )
  const told = new Set(
    changes.parts.flatMap(({ groups }) =>
      groups.flatMap((group) => [group.entryId, ...group.inner.map(({ entryId }) => entryId)]),
    ),
  )
  const aside = (entryId: string) => {
    const own = byEntry.get(entryId)
    if (own)
      return <ChangeChoice changes={own} name={own[0]?.name ?? ''} facts={facts} canDecide={canDecide} />
    return goesAlong.has(entryId) ? <p className="choice-note">随上级条目一并删除</p> : null
  }
  const untold = [...byEntry].filter(([entryId]) => !told.has(entryId))
  return (
    <>
      {proposal.title && canDecide ? (
        <label className="choice">
          <input
            type="checkbox"
            name="tick[]"
            value={TITLE_CHANGE}
            defaultChecked={facts({ id: TITLE_CHANGE, entryId: '' }).ticked}
          />
          <span>采纳清单名称：{proposal.title.after}</span>
        </label>
      ) : null}
      <ChangeList changes={changes} renderAside={aside} hrefOf={props.hrefOf} />
      {untold.length > 0 ? (
        <section className="block">
          <h2>其他</h2>
          {untold.map(([entryId, own]) => (
            <div key={entryId} id={entryId}>
              <p>{own[0]?.name}</p>
              {aside(entryId)}
            </div>
          ))}
        </section>
      ) : null}
    </>
  )
}
