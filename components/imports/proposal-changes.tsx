import { Tick } from '@/components/forms/tick'
import { PartGroups } from '@/components/list/changes/part-groups'
import { deeper, Heading, type HeadingLevel } from '@/components/ui/heading'
import { countsInWords } from '@/lib/domain/changes/counts'
import type { ChangeGroup, ListChanges } from '@/lib/domain/changes/types'
import { PARTS } from '@/lib/domain/list/parts'
import { changesByPart } from '@/lib/domain/proposal/counts'
import { type Change, type Proposal, TITLE_CHANGE } from '@/lib/domain/proposal/proposal'
import { ChangeChoice, type ChoiceFacts } from './change-choice'
import { PartChoice } from './part-choice'

/** With fewer changes a part is ticked and unticked one by one: a choice for all of them only asks to be understood. */
const WORTH_A_CHOICE = 6

/**
 * A proposal as the difference between the draft and what the draft would be, part by part, each entry with its
 * choice. What the comparison does not tell of (it should tell of everything) stands at the end of its part, so that
 * nothing goes unseen.
 */
export function ProposalChanges(props: {
  proposal: Proposal
  /** The draft against itself with everything of the proposal accepted. */
  changes: ListChanges
  facts: (change: Pick<Change, 'id' | 'entryId'>) => ChoiceFacts
  canDecide: boolean
  /** Of the parts' headings; 2 unless told. */
  level?: HeadingLevel
  /** Each part can be taken or left as a whole. */
  byPart: boolean
  /** Before the anchors of a second list on one page. */
  idPrefix?: string
  hrefOf: (group: ChangeGroup) => string | null
}) {
  const { proposal, changes, facts, canDecide } = props
  const level = props.level ?? 2
  const byEntry = new Map<string, Change[]>()
  for (const change of proposal.changes)
    byEntry.set(change.entryId, [...(byEntry.get(change.entryId) ?? []), change])
  const goesAlong = new Set(
    proposal.changes.flatMap((change) =>
      change.kind === 'remove' ? change.inside.map((row) => row.entryId) : [],
    ),
  )
  const aside = (entryId: string) => {
    const own = byEntry.get(entryId)
    if (own)
      return <ChangeChoice changes={own} name={own[0]?.name ?? ''} facts={facts} canDecide={canDecide} />
    return goesAlong.has(entryId) ? <p className="choice-note">随上级条目一并删除</p> : null
  }
  const told = new Set(
    changes.parts.flatMap(({ groups }) =>
      groups.flatMap((group) => [group.entryId, ...group.inner.map(({ entryId }) => entryId)]),
    ),
  )
  return (
    <>
      {proposal.title && canDecide ? (
        <Tick
          className="choice"
          name="tick[]"
          value={TITLE_CHANGE}
          ticked={facts({ id: TITLE_CHANGE, entryId: '' }).ticked}
        >
          采纳清单名称：{proposal.title.after}
        </Tick>
      ) : null}
      {[...changesByPart(proposal.changes)].map(([part, own]) => {
        const untold = new Map(
          own.filter(({ entryId }) => !told.has(entryId)).map((one) => [one.entryId, one]),
        )
        const compared = changes.parts.find((one) => one.part === part)
        return (
          <details key={part} className="import-part" open>
            <summary>
              <Heading level={level} className="part-name">
                {PARTS[part].label}
              </Heading>{' '}
              {own.length} 处{compared ? `（${countsInWords(compared.counts)}）` : null}
            </summary>
            {props.byPart && canDecide && own.length >= WORTH_A_CHOICE ? <PartChoice part={part} /> : null}
            <PartGroups
              groups={compared?.groups ?? []}
              level={deeper(level)}
              renderAside={aside}
              hrefOf={props.hrefOf}
              idPrefix={props.idPrefix}
            />
            {[...untold].map(([entryId, { name }]) => (
              <div key={entryId} id={`${props.idPrefix ?? ''}${entryId}`}>
                <p>{name}</p>
                {aside(entryId)}
              </div>
            ))}
          </details>
        )
      })}
    </>
  )
}
