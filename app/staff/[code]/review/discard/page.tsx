import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { openStaffPage } from '@/lib/actions/staff-page'
import { loadReview } from '@/lib/data/workflow/load-review'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import { summarise, summaryInWords } from '@/lib/domain/changes/counts'
import { leadsFrom } from '@/lib/domain/workflow'
import { BureauScreen } from '../../bureau-screen'
import { discardAction } from '../actions'

export const metadata: Metadata = { title: '作废草稿', robots: { index: false } }

export default async function DiscardPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const page = await openStaffPage('draft:edit', code, `/staff/${code}/review/discard`)
  const review = await loadReview(page.access)
  if (!review || !leadsFrom('discard', review.draft.edition.state)) notFound()
  const { draft, base, comments } = review
  const changes = base ? summaryInWords(summarise(compareLists(base.list, draft.list))) : '草稿里的全部内容'
  const back = `/staff/${code}/review`
  return (
    <BureauScreen page={page} code={code} current="review" crumbs={[{ label: '审核发布', href: back }]}>
      <h1>作废这份草稿？</h1>
      <div className="lead">
        <p>作废以后不能恢复，会一起删除：</p>
        <ul className="bullets">
          <li>这份草稿的改动：{changes}</li>
          <li>{comments.length > 0 ? `${comments.length} 条意见` : '意见（现在没有）'}</li>
          <li>这份草稿的导入记录、预览链接</li>
        </ul>
        <p>已经发布的版本和公众看到的内容不受影响。操作记录里会留下谁在什么时候作废了草稿。</p>
      </div>
      <ActionForm
        action={discardAction}
        hidden={{ code, editionId: draft.edition.id, editionVersion: draft.edition.version }}
      >
        <div className="actions">
          <SubmitButton kind="danger">作废草稿</SubmitButton>
          <a className="button plain" href={back}>
            不作废，回去
          </a>
        </div>
      </ActionForm>
    </BureauScreen>
  )
}
