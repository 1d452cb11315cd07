import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { entryHref } from '@/components/list/addresses'
import { Facts } from '@/components/ui/facts'
import { TitleBlock } from '@/components/ui/title-block'
import { openStaffPage } from '@/lib/actions/staff-page'
import { loadFeedback } from '@/lib/data/feedback/inbox'
import { dayInBeijing, dayInWords } from '@/lib/domain/calendar-days'
import { dueInWords, KEEP_CONTACT_DAYS, STATE_LABELS, SUBJECTS } from '@/lib/domain/feedback'
import { PARTS } from '@/lib/domain/list/parts'
import { BureauScreen } from '../../bureau-screen'
import { DecisionForms } from '../decision-forms'

export const metadata: Metadata = { title: '一条群众纠错', robots: { index: false } }

export default async function FeedbackDetail({ params }: { params: Promise<{ code: string; id: string }> }) {
  const { code, id } = await params
  const page = await openStaffPage('feedback:handle', code, `/staff/${code}/feedback/${id}`)
  const message = z.uuid().safeParse(id).success ? await loadFeedback(page.access, id) : null
  if (!message) notFound()
  const { state, part, entryId, title } = message
  const due = dueInWords(state, message.dueOn, dayInBeijing(new Date()))
  const inDraft = `/staff/${code}/draft/${part}?edit=${entryId}&feedback=${id}#${entryId}`
  return (
    <BureauScreen
      page={page}
      code={code}
      current="feedback"
      crumbs={[{ label: '群众纠错', href: `/staff/${code}/feedback` }, { label: SUBJECTS[message.subject] }]}
    >
      <TitleBlock
        kicker={STATE_LABELS[state]}
        title={`${SUBJECTS[message.subject]}：${title}`}
        meta={[
          `${dayInWords(message.sentOn)}提交`,
          ...(due ? [`${dayInWords(message.dueOn)}前答复，${due}`] : []),
        ]}
      />
      <section className="block">
        <h2>读者写的</h2>
        <blockquote className="said">{message.body}</blockquote>
        <Facts
          facts={[
            ['联系方式', message.contact ?? '没有留，或已按规定删除'],
            [
              '所指事项',
              <a key="entry" href={entryHref(code, part, entryId)}>
                {PARTS[part].label}：{title}（第{message.editionNumber}版）
              </a>,
            ],
            [
              '草稿中',
              state === 'accepted' && page.access.permissions.has('draft:edit') ? (
                <a href={inDraft}>打开这一项修改</a>
              ) : null,
            ],
          ]}
        />
        {message.contact ? (
          <p className="note">联系方式只用于核实这件事，不得外传；办结 {KEEP_CONTACT_DAYS} 天后自动删除。</p>
        ) : null}
      </section>
      {message.answer ? (
        <section className="block">
          <h2>{message.answerPublic ? '已公开的答复' : '答复（只有提交人能看）'}</h2>
          <blockquote className="said">{message.answer}</blockquote>
          <p className="row-note">
            {message.answeredActor}
            {message.closedOn ? `，${dayInWords(message.closedOn)}` : null}
          </p>
        </section>
      ) : null}
      <DecisionForms code={code} message={message} mayEdit={page.access.permissions.has('draft:edit')} />
    </BureauScreen>
  )
}
