import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { editNodes, findNode } from '@/components/editing/edit-node'
import { EntryCount } from '@/components/editing/entry-count'
import { EntryIndex } from '@/components/editing/entry-index'
import { PartEditor } from '@/components/editing/part-editor'
import { PartNav } from '@/components/editing/part-nav'
import { PartNotes } from '@/components/editing/part-notes'
import { RemovedList } from '@/components/editing/removed-list'
import { RenumberForm } from '@/components/editing/renumber-form'
import { openStaffPage } from '@/lib/actions/staff-page'
import { listRemoved } from '@/lib/data/drafts/list-removed'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { draftOnPaper } from '@/lib/domain/editing/draft-on-paper'
import { isPart, PARTS } from '@/lib/domain/list/parts'
import { BureauScreen } from '../../bureau-screen'
import { FieldSuggestions } from '../../field-suggestions'
import { PresenceLine } from '../../presence-line'
import { DraftState } from '../draft-state'
import { NoDraft } from '../no-draft'
import { renumberAction, rowsAction } from './actions'
import { draftHealth } from './draft-health'
import { entryComments } from './entry-comments'
import { partFindings, quotedFinding } from './entry-findings'
import { LostEntry } from './lost-entry'
import { quotedMessage } from './quoted-message'
import { readView } from './read-view'

interface Props {
  params: Promise<{ code: string; part: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { part } = await params
  return { title: isPart(part) ? `编辑${PARTS[part].label}` : '编辑清单', robots: { index: false } }
}

/** One part of the draft as the official form, to be edited in place. */
export default async function DraftPart({ params, searchParams }: Props) {
  const { code, part } = await params
  if (!isPart(part)) notFound()
  const page = await openStaffPage('draft:read', code, `/staff/${code}/draft/${part}`)
  const draft = await loadDraft(page.access)
  const crumbs = [{ label: '编辑清单', href: `/staff/${code}/draft` }, { label: PARTS[part].label }]
  if (!draft)
    return (
      <BureauScreen page={page} code={code} current="draft" crumbs={crumbs}>
        <h1>{PARTS[part].label}</h1>
        <NoDraft page={page} code={code} />
        <LostEntry code={code} part={part} query={await searchParams} />
      </BureauScreen>
    )
  const removed = await listRemoved(page.access, draft.edition.id)
  const nodes = editNodes(draft.list, part, draft.versions)
  const [query, jurisdiction, commentsOf, findings, health] = await Promise.all([
    searchParams,
    findJurisdiction(page.access, code),
    entryComments(page.access, code, draft.edition.id),
    partFindings(page.access, code, part, (entryId) => findNode(nodes, entryId) !== null),
    draftHealth(page, code, part, draft),
  ])
  const renderAside = (entryId: string) => asideOf(findings.of(entryId), commentsOf(entryId))
  const areaCode = jurisdiction?.areaCode ?? null
  const quoted =
    (await quotedMessage(page.access, code, query.feedback)) ??
    (await quotedFinding(page.access, code, query.finding, query.edit))
  const view = {
    ...readView({ page, code, part, draft, nodes, removed, areaCode, renderAside, health, query }),
    quoted,
  }
  const { numbers } = view
  return (
    <BureauScreen
      page={page}
      code={code}
      current="draft"
      crumbs={crumbs}
      onPaper={draftOnPaper(draft.edition.openedFrom, new Date())}
    >
      <div className="editing-page">
        <h1>
          {PARTS[part].label} <EntryCount part={part} count={nodes.length} />
        </h1>
        <PartNav code={code} part={part} list={draft.list} />
        <PresenceLine code={code} editionId={draft.edition.id} part={part} entryId={view.edit} />
        <DraftState page={page} code={code} edition={draft.edition} />
        <RemovedList
          folded
          removed={removed.filter((entry) => entry.part === part)}
          action={rowsAction}
          hidden={{ code, edition: draft.edition.id, part }}
          editable={view.editable}
        />
        {findings.above}
        {health.summary(view.editable)}
        <EntryIndex nodes={nodes} part={part} />
        <PartNotes view={view} nodes={nodes} />
        {view.edit || view.add ? null : <LostEntry code={code} part={part} query={query} />}
        {view.editable ? (
          <p className="paste-line no-print">
            已有 Word 或 Excel 表格？
            <a href={`/staff/${code}/imports/paste?part=${part}`}>粘贴表格，成批添加</a>
          </p>
        ) : null}
        {numbers.length > 0 ? (
          <RenumberForm
            action={renumberAction}
            hidden={{ code, edition: draft.edition.id, part }}
            list={draft.list}
            changes={numbers}
            open={query.renumber !== undefined}
          />
        ) : null}
        <PartEditor
          nodes={nodes}
          part={part}
          view={view}
          token={`${draft.edition.version}-${view.note}-${view.noted}`}
        />
        {view.editable && page.access.permissions.has('draft:submit') ? (
          <p className="actions no-print">
            <a className="button plain" href={`/staff/${code}/review`}>
              {view.errorsLeft.all > 0 ? '去提交审核' : '都改好了，去提交审核'}
            </a>
          </p>
        ) : null}
        {view.edit || view.add ? <FieldSuggestions page={page} code={code} /> : null}
      </div>
    </BureauScreen>
  )
}

/** What stands beside an entry; nothing when there is nothing, so that no empty box stands there. */
function asideOf(findings: ReactNode, comments: ReactNode): ReactNode {
  return findings || comments ? (
    <>
      {findings}
      {comments}
    </>
  ) : null
}
