import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { entryHref } from '@/components/list/addresses'
import { A } from '@/components/ui/a'
import { Facts } from '@/components/ui/facts'
import { Page } from '@/components/ui/page'
import { Prose } from '@/components/ui/prose'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import { feedbackAccess } from '@/lib/auth/access'
import { findByReceipt } from '@/lib/data/feedback/public-feedback'
import { dayInWords } from '@/lib/domain/calendar-days'
import { type FeedbackState, isOpen, SUBJECTS } from '@/lib/domain/feedback'
import { crumbsOf } from '../../crumbs'
import { requireBureau } from '../../current'

export const metadata: Metadata = { title: '纠错处理情况', robots: { index: false, follow: false } }

interface Props {
  params: Promise<{ code: string; receipt: string }>
  searchParams: Promise<Query>
}

/** What the sender reads. */
const SAID: Record<FeedbackState, string> = {
  new: '已收到，等待处理',
  accepted: '已采纳，正在改正清单',
  answered: '已答复',
  declined: '已答复，未采纳',
  irrelevant: '已办结：所述内容与责任清单无关',
}

export default async function ReceiptPage({ params, searchParams }: Props) {
  const { code, receipt } = await params
  const bureau = await requireBureau(code, null)
  const found = await findByReceipt(feedbackAccess(code), decodeURIComponent(receipt))
  if (!found) notFound()
  const { entryId, part, title, state, answer } = found
  return (
    <Page path={`/${code}/feedback/${receipt}`} query={await searchParams} crumbs={crumbsOf(bureau, part)}>
      <TitleBlock kicker={bureau.bureauName} title={SAID[state]} />
      {state === 'new' ? (
        <p className="measure">谢谢您。请记下受理编号，或收藏本页，之后凭它查看答复。编号丢了无法找回。</p>
      ) : null}
      <Facts
        facts={[
          [
            '受理编号',
            <span key="receipt" className="receipt">
              {decodeURIComponent(receipt)}
            </span>,
          ],
          [
            '纠错事项',
            <A key="entry" href={entryHref(code, part, entryId)}>
              {title}
            </A>,
          ],
          ['哪里不对', SUBJECTS[found.subject]],
          ['提交日期', dayInWords(found.sentOn)],
          ['答复期限', isOpen(state) ? dayInWords(found.dueOn) : null],
          ['办结日期', found.closedOn && dayInWords(found.closedOn)],
        ]}
      />
      {answer ? (
        <section className="block">
          <h2>{bureau.bureauName}的答复</h2>
          <Prose text={answer} />
        </section>
      ) : null}
    </Page>
  )
}
