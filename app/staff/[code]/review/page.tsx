import type { Metadata } from 'next'
import { SignatureChain } from '@/components/workflow/signature-chain'
import { openStaffPage } from '@/lib/actions/staff-page'
import { checkInForce, checkLoadedDraft } from '@/lib/data/health/check-lists'
import { loadReview } from '@/lib/data/workflow/load-review'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import { draftOnPaper } from '@/lib/domain/editing/draft-on-paper'
import type { EditionState } from '@/lib/domain/edition'
import { countBySeverity } from '@/lib/domain/health/tally'
import { BureauScreen } from '../bureau-screen'
import { DONE_WORDS } from './answers'
import { Changes } from './changes'
import { Comments } from './comments'
import { Decisions, isDeciding, openSteps } from './decisions'
import { ReviewGate, SubmissionGate } from './health-gate'
import { Standing } from './standing'
import { DiscardWay } from './submit-forms'

export const metadata: Metadata = { title: '审核发布', robots: { index: false } }

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<{ done?: string; comment?: string }>
}

function titleOf(canSubmit: boolean, state: EditionState, deciding: boolean): string {
  if (canSubmit) return '提交审核'
  return state === 'submitted' && !deciding ? '已提交，等审核' : '审核发布'
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { code } = await params
  const page = await openStaffPage('draft:read', code, `/staff/${code}/review`)
  const { done, comment } = await searchParams
  const review = await loadReview(page.access)
  const told = DONE_WORDS[done ?? '']
  const frame = { page, code, current: 'review' }
  const notice = told ? (
    <div className="outcome good no-print" role="status">
      <p>{told}</p>
    </div>
  ) : null
  if (!review)
    return (
      <BureauScreen {...frame}>
        <h1>审核发布</h1>
        {notice}
        <p className="lead">
          现在没有草稿。要修改清单，可以导入新的文件，也可以直接改；改好以后提交，由另一个人审核、发布。
        </p>
        <p className="actions">
          <a className="button" href={`/staff/${code}/imports`}>
            导入新的文件
          </a>
          <a className="button plain" href={`/staff/${code}/draft`}>
            直接改几处
          </a>
          <a href={`/staff/${code}/editions`}>历次版本</a>
        </p>
      </BureauScreen>
    )
  const { draft, base } = review
  const changes = base && compareLists(base.list, draft.list, { withPrivate: true })
  const [checked, published] = await Promise.all([
    checkLoadedDraft(page.access, draft),
    checkInForce(page.access),
  ])
  const gate = { code, checked, inForce: published?.checked.open ?? null }
  const { steps } = openSteps(review, page)
  const deciding = isDeciding(steps)
  const found = countBySeverity(checked.open)
  const decisions = <Decisions review={review} changes={changes} found={found} page={page} code={code} />
  const decide = steps.has('submit') ? '提交审核' : deciding ? '去通过、退回或发布' : '办理'
  return (
    <BureauScreen {...frame} onPaper={draftOnPaper(draft.edition.openedFrom, new Date())}>
      <Standing
        review={review}
        code={code}
        title={titleOf(steps.has('submit'), review.draft.edition.state, deciding)}
        decide={decide}
        notice={notice}
      />
      {steps.has('submit') ? (
        <SubmissionGate {...gate} editionId={draft.edition.id} />
      ) : (
        <ReviewGate {...gate} errorsLeft={draft.edition.errorsLeft} />
      )}
      {deciding ? null : decisions}
      <Changes review={review} changes={changes} page={page} code={code} commentOn={comment ?? null} />
      {deciding ? decisions : null}
      <Comments review={review} changes={changes} page={page} code={code} />
      <section className="block" id="history">
        <h2>办理过程</h2>
        <SignatureChain signatures={review.signatures} />
      </section>
      {steps.has('discard') ? <DiscardWay code={code} /> : null}
    </BureauScreen>
  )
}
