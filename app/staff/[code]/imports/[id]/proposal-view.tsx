import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ImportRecord } from '@/components/imports/import-record'
import { PartChoices } from '@/components/imports/part-choices'
import { ProposalChanges } from '@/components/imports/proposal-changes'
import type { DraftRows } from '@/lib/data/imports/draft-rows'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import { KINDS, PARTS } from '@/lib/domain/list/parts'
import { applyProposal } from '@/lib/domain/proposal/apply-proposal'
import { writeOffer } from '@/lib/domain/proposal/offer'
import { allChangeIds, type Change, type Proposal } from '@/lib/domain/proposal/proposal'
import { proposalOf } from '@/lib/domain/proposal/proposal-of'
import { applyAction, discardAction } from '../actions'
import { CLOSED } from '../answers'
import { fileHref, type ImportView } from './view'

/** What the document would change in the draft, to be accepted one by one, by part or all. */
export function ProposalView(props: ImportView & { draft: DraftRows; again: readonly string[] }) {
  const { code, run, draft, canEdit } = props
  const proposal = proposalOf(run, draft.list)
  const all = allChangeIds(proposal)
  const changes = compareLists(draft.list, applyProposal(draft.list, proposal, all), { withPrivate: true })
  const again = new Set(props.again)
  const unticked = new Set(run.unticked)
  const facts = ({ id, entryId }: Pick<Change, 'id' | 'entryId'>) => {
    const edited = isEdited(entryId, run.base, draft.versions)
    return { edited, again: again.has(entryId), ticked: !edited && !unticked.has(id) }
  }
  return (
    <>
      {again.size > 0 ? (
        <div className="outcome bad" role="alert">
          <p>
            您看过之后，草稿里有 {again.size} 处又被改过，这次没有采纳任何一处。请看过标出的条目，再点一次。
          </p>
          <ul>
            {proposal.changes
              .filter(({ entryId }) => again.has(entryId))
              .map((change) => (
                <li key={change.id}>
                  <a href={`#${change.entryId}`}>{change.name}</a>
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
      {canEdit ? null : <p>{CLOSED}</p>}
      <Untouched proposal={proposal} />
      {all.size === 0 ? (
        <p className="lead">
          {run.mode === 'paste' ? '粘贴的内容草稿里都有了' : '文件与草稿没有差别'}，不用采纳。
        </p>
      ) : (
        <ActionForm
          action={applyAction}
          hidden={{ code, id: run.id, offered: writeOffer(proposal, (change) => facts(change).edited) }}
          className="import-form"
        >
          {canEdit ? (
            <Decide
              proposal={proposal}
              held={proposal.changes.filter((change) => facts(change).edited).length}
            />
          ) : null}
          <ProposalChanges
            proposal={proposal}
            changes={changes}
            facts={facts}
            canDecide={canEdit}
            hrefOf={({ part, entryId }) =>
              draft.versions.has(entryId) ? `/staff/${code}/draft/${part}?edit=${entryId}#${entryId}` : null
            }
          />
          {canEdit ? (
            <div className="actions">
              <SubmitButton name="choice" value="chosen">
                采纳勾选的
              </SubmitButton>
            </div>
          ) : null}
        </ActionForm>
      )}
      {canEdit ? (
        <ActionForm action={discardAction} hidden={{ code, id: run.id }} className="inline-form">
          <SubmitButton kind="plain">放弃这次导入</SubmitButton>
        </ActionForm>
      ) : null}
      <ImportRecord run={run} href={fileHref(props)} remarks={proposal.remarks} />
    </>
  )
}

function Decide({ proposal, held }: { proposal: Proposal; held: number }) {
  return (
    <section className="block decide" aria-labelledby="decide">
      <h2 id="decide">怎样采纳</h2>
      <div className="actions">
        <SubmitButton name="choice" value="all" busy="正在采纳…">
          全部采纳
        </SubmitButton>
        <p className="hint">或者在下面逐条勾选，再点“采纳勾选的”。采纳后可以撤销；对外公布的清单不受影响。</p>
      </div>
      {held > 0 ? (
        <p>上传之后，草稿里有 {held} 处被改过：“全部采纳”不会覆盖它们，要采纳请逐条勾选。</p>
      ) : null}
      <PartChoices changes={proposal.changes} />
      <div className="actions">
        <SubmitButton kind="plain" name="choice" value="chosen" busy="正在采纳…">
          采纳勾选的
        </SubmitButton>
      </div>
    </section>
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
    proposal.unchanged > 0 ? `有 ${proposal.unchanged} 条与草稿完全一致。` : '',
  ].filter(Boolean)
  return parts.length > 0 ? <p>{parts.join('')}</p> : null
}

const isEdited = (entryId: string, base: Record<string, number>, now: ReadonlyMap<string, number>) =>
  now.has(entryId) && base[entryId] !== now.get(entryId)
