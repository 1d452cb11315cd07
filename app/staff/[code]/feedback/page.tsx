import type { Metadata } from 'next'
import { TitleBlock } from '@/components/ui/title-block'
import { openStaffPage } from '@/lib/actions/staff-page'
import { publicHolidays } from '@/lib/data/feedback/holidays'
import {
  countFeedback,
  type FeedbackHead,
  INBOX_PAGE,
  type InboxFilter,
  listFeedback,
} from '@/lib/data/feedback/inbox'
import { type Day, dayInBeijing, dayInWords } from '@/lib/domain/calendar-days'
import { DAYS_TO_ANSWER, dueInWords, FEEDBACK_STATES, STATE_LABELS, SUBJECTS } from '@/lib/domain/feedback'
import { PARTS } from '@/lib/domain/list/parts'
import { BureauScreen } from '../bureau-screen'

export const metadata: Metadata = { title: '群众纠错', robots: { index: false } }

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<{ state?: string; page?: string }>
}

const FILTERS: readonly InboxFilter[] = ['open', ...FEEDBACK_STATES, 'all']
const FILTER_LABELS: Record<InboxFilter, string> = { open: '等待办理', all: '全部', ...STATE_LABELS }

export default async function FeedbackInbox({ params, searchParams }: Props) {
  const { code } = await params
  const query = await searchParams
  const page = await openStaffPage('feedback:handle', code, `/staff/${code}/feedback`)
  const filter = FILTERS.find((one) => one === query.state) ?? 'open'
  const at = Math.max(1, Math.min(1000, Number.parseInt(query.page ?? '1', 10) || 1))
  const today = dayInBeijing(new Date())
  const [messages, counts] = await Promise.all([
    listFeedback(page.access, filter, at),
    countFeedback(page.access, today),
  ])
  const { byState, overdue } = counts
  const countOf = (one: InboxFilter) => {
    if (one === 'open') return byState.new + byState.accepted
    return one === 'all' ? Object.values(byState).reduce((sum, count) => sum + count, 0) : byState[one]
  }
  const address = (one: InboxFilter, number = 1) =>
    `/staff/${code}/feedback?state=${one}${number > 1 ? `&page=${number}` : ''}`
  return (
    <BureauScreen page={page} code={code} current="feedback">
      <TitleBlock
        title="群众纠错"
        meta={[
          `收到之日起 ${DAYS_TO_ANSWER} 个工作日内答复`,
          overdue > 0 ? (
            <b key="overdue" className="overdue">
              {overdue} 条已超期
            </b>
          ) : (
            '没有超期的'
          ),
        ]}
      />
      {publicHolidays.knows(Number(today.slice(0, 4))) ? null : (
        <p className="note">系统里还没有今年的放假安排，期限暂按周一至周五计算。</p>
      )}
      <nav className="tabs" aria-label="按办理情况筛选">
        <ul>
          {FILTERS.map((one) => (
            <li key={one}>
              <a href={address(one)} aria-current={one === filter ? 'page' : undefined}>
                {FILTER_LABELS[one]}（{countOf(one)}）
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {messages.length === 0 ? <p className="note">这里没有纠错。</p> : null}
      <ul className="rows">
        {messages.map((message) => (
          <li key={message.id} className="row">
            <div className="grow">
              <a className="entry-link" href={`/staff/${code}/feedback/${message.id}`}>
                {message.title}
              </a>
              <p className="row-note">
                {SUBJECTS[message.subject]}，{PARTS[message.part]?.label}，{dayInWords(message.sentOn)}提交
              </p>
            </div>
            <p className="side">
              <b className="state-word">{STATE_LABELS[message.state]}</b>
              <Due message={message} today={today} />
            </p>
          </li>
        ))}
      </ul>
      <p className="actions">
        {at > 1 ? <a href={address(filter, at - 1)}>上一页</a> : null}
        {messages.length === INBOX_PAGE ? <a href={address(filter, at + 1)}>下一页</a> : null}
      </p>
    </BureauScreen>
  )
}

function Due({ message, today }: { message: FeedbackHead; today: Day }) {
  const words = dueInWords(message.state, message.dueOn, today)
  if (!words) return null
  return <span className={message.dueOn < today ? 'overdue' : undefined}>{words}</span>
}
