import type { Metadata } from 'next'
import { NoteLine } from '@/components/editing/note-line'
import { RemovedList } from '@/components/editing/removed-list'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { EDITION_STATE_LABELS } from '@/components/list/edition-state'
import { openStaffPage, type StaffPage } from '@/lib/actions/staff-page'
import { listRemoved } from '@/lib/data/drafts/list-removed'
import { type Draft, loadDraft } from '@/lib/data/drafts/load-draft'
import { chineseDateTime } from '@/lib/domain/dates'
import { isEditingNote } from '@/lib/domain/editing/notes'
import { BureauScreen } from '../bureau-screen'
import { restoreEntryAction, reviseTitleAction } from './actions'
import { DraftParts } from './draft-parts'
import { DraftState } from './draft-state'
import { NoDraft } from './no-draft'

export const metadata: Metadata = { title: '编辑清单', robots: { index: false } }

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The draft at a glance: where it stands, its parts, what changed, what was removed, what comes next. */
export default async function DraftOverview({ params, searchParams }: Props) {
  const { code } = await params
  const page = await openStaffPage('draft:read', code, `/staff/${code}/draft`)
  const draft = await loadDraft(page.access)
  const { note } = await searchParams
  return (
    <BureauScreen page={page} code={code} current="draft">
      <h1>编辑清单</h1>
      {isEditingNote(note) ? <NoteLine note={note} /> : null}
      {draft ? <Overview page={page} code={code} draft={draft} /> : <NoDraft page={page} code={code} />}
    </BureauScreen>
  )
}

async function Overview({ page, code, draft }: { page: StaffPage; code: string; draft: Draft }) {
  const { edition, list } = draft
  const open = edition.state === 'draft' || edition.state === 'returned'
  const editable = open && page.access.permissions.has('draft:edit')
  const removed = await listRemoved(page.access, edition.id)
  const hidden = { code, edition: edition.id }
  return (
    <>
      <p className="meta">
        <span>草稿：{EDITION_STATE_LABELS[edition.state]}</span>
        <span>{edition.openedFrom ? `复制自第${edition.openedFrom}版` : '第一份清单'}</span>
        <span>最后改动 {chineseDateTime(edition.updatedAt)}</span>
      </p>
      <DraftState page={page} code={code} edition={edition} />
      <DraftParts access={page.access} code={code} draft={draft} />
      <div className="actions no-print">
        <a className="button" href={`/staff/${code}/review`}>
          {open ? '去提交审核' : '看审核进展'}
        </a>
        <a className="button plain" href={`/staff/${code}/draft/preview`}>
          预览公众看到的样子
        </a>
        {editable ? (
          <a className="button plain" href={`/staff/${code}/imports`}>
            导入文件
          </a>
        ) : null}
        {open && page.access.permissions.has('draft:submit') ? (
          <a href={`/staff/${code}/review/discard`}>作废这份草稿 …</a>
        ) : null}
      </div>
      <RemovedList removed={removed} action={restoreEntryAction} hidden={hidden} editable={editable} />
      {editable ? (
        <section className="block no-print">
          <h2>清单名称</h2>
          <ActionForm action={reviseTitleAction} hidden={{ ...hidden, before: list.title ?? '' }} guard>
            <TextField
              name="title"
              label="名称"
              value={list.title ?? ''}
              hint="如 某某县卫生健康局责任清单。空着时显示单位名称。"
              maxLength={200}
            />
            <SubmitButton kind="plain">保存名称</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
    </>
  )
}
