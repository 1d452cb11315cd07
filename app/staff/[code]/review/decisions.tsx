import type { StaffPage } from '@/lib/actions/staff-page'
import type { Review } from '@/lib/data/workflow/load-review'
import type { ListChanges } from '@/lib/domain/changes/types'
import type { SeverityCounts } from '@/lib/domain/health/severity-words'
import { leadsFrom, refusalOf, STEPS, type Step } from '@/lib/domain/workflow'
import { ApproveForm, PublishForm, ReturnForm, ScheduleForm, UnscheduleForm } from './review-forms'
import { SubmitForm, TakeBackForm } from './submit-forms'

/** The steps open to the person now, and why others of their role's are not. */
export function openSteps(review: Review, { access }: StaffPage) {
  const { edition } = review.draft
  const facts = {
    ...edition,
    personId: access.personId,
    permissions: access.permissions,
    selfApproval: review.selfApproval,
  }
  const all = Object.keys(STEPS) as Step[]
  const may = (step: Step) => leadsFrom(step, edition.state) && access.permissions.has(STEPS[step].permission)
  return {
    steps: new Set(all.filter((step) => refusalOf(step, facts) === null)),
    why: [...new Set(all.filter(may).flatMap((step) => refusalOf(step, facts) ?? []))],
  }
}

const DECIDING: readonly Step[] = ['return', 'approve', 'schedule', 'unschedule', 'publish']

/** Who decides about a draft reads it first; who submits or waits need not. */
export const isDeciding = (steps: ReadonlySet<Step>) => DECIDING.some((step) => steps.has(step))

/** What the person can do with the draft now; where a rule stands against a step of theirs, why. */
export function Decisions(props: {
  review: Review
  /** By the health check. */
  found: SeverityCounts
  changes: ListChanges | null
  page: StaffPage
  code: string
}) {
  const { review, changes, page, code } = props
  const { edition } = review.draft
  const { access } = page
  const { steps, why } = openSteps(review, page)
  const can = (step: Step) => steps.has(step)
  const form = { hidden: { code, editionId: edition.id, editionVersion: edition.version } }
  const unsettled = review.comments.filter(({ resolvedAt }) => resolvedAt === null).length
  const own = edition.state === 'submitted' && edition.submittedBy === access.personId
  const unchanged =
    review.base?.isInForce && changes !== null && changes.parts.length === 0 && changes.title === null
  return (
    <section className="block no-print" id="decide">
      <h2>{can('submit') ? '填好原因和依据，提交审核' : '办理'}</h2>
      {why.map((sentence) => (
        <p key={sentence} className="note why-not">
          {sentence}
        </p>
      ))}
      {own && !access.permissions.has('draft:review') ? (
        <p className="note why-not">提交的人不能审核自己的清单，由本单位审核员办理。</p>
      ) : null}
      {steps.size === 0 && why.length === 0 ? <p className="note">{waitingFor(edition.state)}</p> : null}
      {can('submit') ? (
        unchanged ? (
          <p className="note">草稿和现行版本完全一样，改动以后才能提交审核。</p>
        ) : (
          <SubmitForm
            {...form}
            reason={edition.reason ?? ''}
            basis={edition.basis ?? ''}
            errorsLeft={edition.errorsLeft}
            found={props.found}
          />
        )
      ) : null}
      {can('approve') ? (
        <ApproveForm
          {...form}
          own={own}
          mayPublish={access.permissions.has('edition:publish')}
          unsettled={unsettled}
        />
      ) : null}
      {can('publish') ? <PublishForm {...form} /> : null}
      {can('unschedule') ? <UnscheduleForm {...form} /> : null}
      {can('schedule') ? (
        <ScheduleForm
          {...form}
          at={edition.scheduledFor}
          now={new Date()}
          unsettled={edition.state === 'submitted' ? unsettled : 0}
        />
      ) : null}
      {can('return') ? <ReturnForm {...form} /> : null}
      {can('takeBack') ? <TakeBackForm {...form} /> : null}
    </section>
  )
}

function waitingFor(state: Review['draft']['edition']['state']): string {
  if (state === 'submitted') return '等待本单位的审核员审核。审核期间草稿不能改动。'
  if (state === 'approved' || state === 'scheduled') return '已经审核通过，等待发布。'
  return '编辑员还在修改，提交以后才能审核。'
}
