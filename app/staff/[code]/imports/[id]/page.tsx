import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openStaffPage } from '@/lib/actions/staff-page'
import { checkDraft, checkInForce } from '@/lib/data/health/check-lists'
import { appliedBefore, loadHandWork } from '@/lib/data/imports/load-hand-work'
import { loadImport } from '@/lib/data/imports/load-import'
import type { Access } from '@/lib/domain/access'
import { importName, OPEN_STATES } from '@/lib/domain/proposal/import-run'
import { BureauScreen } from '../../bureau-screen'
import { type AppliedHealth, AppliedView } from './applied-view'
import { ClosedView } from './closed-view'
import { ProposalView } from './proposal-view'
import { ReadingView } from './reading-view'

export const metadata: Metadata = { title: '导入文件', robots: { index: false } }

export default async function ImportPage(props: {
  params: Promise<{ code: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { code, id } = await props.params
  const page = await openStaffPage('draft:read', code, `/staff/${code}/imports/${id}`)
  const loaded = await loadImport(page.access, id)
  if (!loaded) notFound()
  const { run, draft } = loaded
  const { again } = await props.searchParams
  const view = {
    code,
    run,
    canEdit: page.access.permissions.has('draft:edit') && draft?.isEditable === true,
  }
  const crumbs = [{ href: `/staff/${code}/imports`, label: '导入文件' }, { label: importName(run) }]
  return (
    <BureauScreen page={page} code={code} current="imports" crumbs={crumbs}>
      <h1>{importName(run)}</h1>
      {run.state === 'reading' ? <ReadingView {...view} /> : null}
      {draft && OPEN_STATES.includes(run.state) ? (
        <ProposalView
          {...view}
          draft={draft}
          canTakeBack={draft.state === 'submitted' && page.access.permissions.has('draft:submit')}
          work={await loadHandWork(page.access, draft.editionId)}
          before={await appliedBefore(page.access, id)}
          again={typeof again === 'string' ? again.split(' ') : []}
        />
      ) : null}
      {run.state === 'applied' ? <AppliedView {...view} health={await loadHealth(page.access)} /> : null}
      {isOver(run.state) || (!draft && OPEN_STATES.includes(run.state)) ? <ClosedView {...view} /> : null}
    </BureauScreen>
  )
}

const isOver = (state: string) => state === 'failed' || state === 'discarded'

async function loadHealth(access: Access): Promise<AppliedHealth | null> {
  const [draft, inForce] = await Promise.all([checkDraft(access), checkInForce(access)])
  return draft && { draft: draft.checked.open, inForce: inForce?.checked.open ?? null }
}
