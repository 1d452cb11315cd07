import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ImportRecord } from '@/components/imports/import-record'
import { ProposalChanges } from '@/components/imports/proposal-changes'
import type { DraftRows } from '@/lib/data/imports/draft-rows'
import type { LoadedHandWork } from '@/lib/data/imports/load-hand-work'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import { chineseDateTime } from '@/lib/domain/dates'
import { KINDS, PARTS } from '@/lib/domain/list/parts'
import { applyProposal } from '@/lib/domain/proposal/apply-proposal'
import { changesByPart, proposalInWords } from '@/lib/domain/proposal/counts'
import { writeOffer } from '@/lib/domain/proposal/offer'
import { allChangeIds, type Change, type Proposal } from '@/lib/domain/proposal/proposal'
import { proposalOf } from '@/lib/domain/proposal/proposal-of'
import { applyAction, discardAction } from '../actions'
import { Closed } from '../closed'
import { heldChanges, isEdited, partOf } from './held'
import { fileHref, type ImportView } from './view'

interface OpenImport {
  draft: DraftRows
  canTakeBack: boolean
  work: LoadedHandWork
  /** When the same was accepted last. */
  before: Date | null
  /** Entries edited between looking and accepting. */
  again: readonly string[]
}

/** What the document would change in the draft: taken as a whole, or ticked. What was edited by hand stands apart. */
export function ProposalView(props: ImportView & OpenImport) {
  const { code, run, draft, canEdit } = props
  const proposal = proposalOf(run, draft.list)
  const held = heldChanges(run, draft, proposal, props.work)
  const [free, byHand] = [partOf(proposal, (id) => !held.has(id)), partOf(proposal, (id) => held.has(id))]
  const unticked = new Set(run.unticked)
  const list = {
    facts: ({ id, entryId }: Pick<Change, 'id' | 'entryId'>) => ({
      edited: isEdited(run, draft, entryId),
      again: props.again.includes(entryId),
      ticked: !held.has(id) && !unticked.has(id),
    }),
    canDecide: canEdit,
    // The draft still says what it said before: whoever followed a link would edit the old text.
    hrefOf: () => null,
  }
  const changesOf = (some: Proposal) =>
    compareLists(draft.list, applyProposal(draft.list, proposal, allChangeIds(some)), { withPrivate: true })
  const [freeCount, heldCount] = [allChangeIds(free).size, held.size]
  const whole = changesOf(proposal)
  return (
    <>
      <Notices {...props} proposal={proposal} held={held} />
      {freeCount + heldCount === 0 ? (
        <p className="lead">
          {run.mode === 'paste' ? '粘贴的内容草稿里都有了' : '文件与草稿没有差别'}，不用采纳。
        </p>
      ) : (
        <>
          <p className="lead">{proposalInWords(proposal, whole)}</p>
          <Removals proposal={proposal} />
          <ActionForm
            action={applyAction}
            hidden={{ code, id: run.id, offered: writeOffer(proposal, held) }}
            className="import-form"
          >
            {canEdit && freeCount > 0 ? <HowItGoes held={heldCount} /> : null}
            {freeCount > 0 ? (
              <ProposalChanges
                {...list}
                proposal={free}
                changes={heldCount > 0 ? changesOf(free) : whole}
                byPart={changesByPart(free.changes).size > 1}
              />
            ) : null}
            {heldCount > 0 ? (
              <section className="block by-hand" aria-labelledby="by-hand">
                <h2 id="by-hand">您手工改过，保留您的 {heldCount} 处</h2>
                <p>
                  这几处在草稿里手工改过，文件里还是别的写法，所以没有勾选。不勾选，就保留手工改的；要用文件里的，请自己勾选。
                </p>
                <ProposalChanges
                  {...list}
                  proposal={byHand}
                  changes={changesOf(byHand)}
                  byPart={false}
                  idPrefix={HAND}
                  level={3}
                />
              </section>
            ) : null}
            {canEdit ? (
              <div className="actions take-ticked">
                <SubmitButton busy="正在采纳…">采纳勾选的</SubmitButton>
              </div>
            ) : null}
          </ActionForm>
        </>
      )}
      <Untouched proposal={proposal} />
      {canEdit ? (
        <ActionForm action={discardAction} hidden={{ code, id: run.id }} className="inline-form">
          <SubmitButton kind="plain">放弃这次导入</SubmitButton>
        </ActionForm>
      ) : null}
      <ImportRecord run={run} href={fileHref(props)} remarks={proposal.remarks} code={code} />
    </>
  )
}

/** Before the anchors of what was edited by hand: the same entry may stand in both lists. */
const HAND = 'hand-'

/** What happened before: edited in between, taken back, accepted once already. */
function Notices(props: ImportView & OpenImport & { proposal: Proposal; held: ReadonlySet<string> }) {
  const { run, proposal, held } = props
  const again = proposal.changes.filter(({ entryId }) => props.again.includes(entryId))
  return (
    <>
      {again.length > 0 ? (
        <div className="outcome bad" role="alert">
          <p>
            您看过之后，草稿里有 {again.length} 处又被改过，这次没有采纳任何一处。请看过标出的条目，再点一次。
          </p>
          <ul>
            {again.map((change) => (
              <li key={change.id}>
                <a href={`#${held.has(change.id) ? HAND : ''}${change.entryId}`}>{change.name}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {run.state === 'undone' ? (
        <div className="outcome good" role="status">
          <p>已撤销采纳，草稿回到采纳之前的样子。下面的内容可以重新采纳。</p>
        </div>
      ) : null}
      {props.before ? (
        <p className="state-line">
          {run.mode === 'paste' ? '这些内容' : '这份文件'}已于{chineseDateTime(props.before)}导入过。
        </p>
      ) : null}
      {props.draft.isEditable ? null : <Closed code={props.code} own={props.canTakeBack} />}
    </>
  )
}

/** What the button at the foot of the window does, before anybody reads on: one, so that no untick is passed over. */
function HowItGoes({ held }: { held: number }) {
  return (
    <p className="hint">
      打了勾的会采纳；有不想要的，去掉它的勾。看过以后点“采纳勾选的”。采纳以后还可以再改、可以撤销。
      {held > 0 ? `您手工改过的 ${held} 处不会被改掉。` : ''}
    </p>
  )
}

/** That something would go, in words, before anybody presses a button. */
function Removals({ proposal }: { proposal: Proposal }) {
  const removals = proposal.changes.filter((change) => change.kind === 'remove')
  if (removals.length === 0) return null
  const inside = removals.reduce((sum, { inside }) => sum + inside.length, 0)
  return (
    <p>
      <b>其中要删除 {removals.length} 条</b>
      {inside > 0 ? `（连同其下 ${inside} 条）` : ''}
      ，因为文件里没有。删掉的可以在草稿里恢复。
    </p>
  )
}

/** What the document does not know, said so that nobody fears for it. */
function Untouched({ proposal }: { proposal: Proposal }) {
  const names = new Set(
    proposal.unknownKinds.map((kind) => {
      const { part, label } = KINDS[kind]
      return PARTS[part].topKind === kind ? PARTS[part].label : label
    }),
  )
  const parts = [
    names.size > 0
      ? `文件里没有${[...names].map((name) => `“${name}”`).join('、')}，草稿中的这些内容保持不变。`
      : '',
    proposal.unchanged > 0 ? `另有 ${proposal.unchanged} 条没有变化。` : '',
  ].filter(Boolean)
  return parts.length > 0 ? <p className="row-note">{parts.join('')}</p> : null
}
