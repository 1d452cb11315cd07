import { A } from '@/components/ui/a'
import { Marked } from '@/components/ui/marked'
import { PhoneNumber } from '@/components/ui/phone-number'
import { answeringShare } from '@/lib/domain/answering-share'
import { PARTS } from '@/lib/domain/list/parts'
import { oneLine, shorten } from '@/lib/domain/list/titles'
import type { Answer, AnswerShare } from '@/lib/domain/search/types'

type DepartmentsNow = ReadonlyMap<string, readonly string[]>

/** Shares of a matter shown before one must open it. */
const MOST_SHARES = 6
const SHARE_LENGTH = 90

/**
 * One answer: where it is from, its name, the passage that matched, and what settles the question: who answers for it,
 * large and first, where the list leaves no doubt (the bureau for its own duties, the leading department of a matter);
 * for a matter told of in some department's share, whose share that is; the phone for a service.
 * @param bureau whose list it is
 * @param departmentsNow who does today what departments did that are gone, by department as written
 * @param full false in search results, which show no split of work
 * @param sure false for a guess, which names nobody as the one who answers
 */
export function AnswerRow({
  answer,
  bureau = { name: null, areaCode: null },
  departmentsNow,
  full,
  sure = false,
}: {
  answer: Answer
  bureau?: { name: string | null; areaCode: string | null }
  departmentsNow?: DepartmentsNow
  full: boolean
  sure?: boolean
}) {
  const showShares = full && answer.shares.length > 0
  const answering = showShares && sure ? answeringShare(answer, bureau.name) : null
  const isOwnDuty = answer.part === 'duties' && bureau.name !== null
  const snippet = answering?.passage ?? answer.snippet
  const departments = answer.departments.slice(0, 4).join('、')
  return (
    <li className="answer">
      <p className="row-note">
        {isOwnDuty && !sure ? bureau.name : answer.jurisdictionName} · {PARTS[answer.part].label}
        {answer.parentTitle ? ` · ${shorten(oneLine(answer.parentTitle), 30)}` : null}
      </p>
      {answering?.isSure ? (
        <p className="who-lead">
          由 <b>{answering.share.department}</b>
          <Now names={departmentsNow?.get(answering.share.department)} /> 负责
        </p>
      ) : isOwnDuty && full && sure ? (
        <p className="who-lead">
          由 <b>{bureau.name}</b> 负责
        </p>
      ) : null}
      <h3>
        <A className="entry-link" href={answer.url}>
          <Marked {...cut(answer)} />
        </A>
      </h3>
      {answering && !answering.isSure ? (
        <p className="who-said">
          <b>{answering.share.department}</b>
          <Now names={departmentsNow?.get(answering.share.department)} />
          的分工里写到：
        </p>
      ) : null}
      {snippet ? (
        <p className="snippet">
          <Marked text={snippet.text} marks={snippet.marks} />
        </p>
      ) : null}
      {showShares ? (
        <Split
          shares={answer.shares}
          answering={answering?.share.department ?? null}
          sure={sure}
          now={departmentsNow}
        />
      ) : null}
      {!showShares && departments ? (
        <p className="row-note">
          {answer.part === 'services' ? '承办机构' : answer.part === 'duties' ? '责任科室' : '相关部门'}：
          {departments}
          {answer.departments.length > 4 ? `等${answer.departments.length}个` : null}
        </p>
      ) : null}
      {answer.phone ? (
        <p>
          <PhoneNumber text={answer.phone} areaCode={bureau.areaCode} />
        </p>
      ) : null}
      {answer.sameElsewhere > 0 ? (
        <p className="row-note">另有{answer.sameElsewhere}个地方的清单写法相同。</p>
      ) : null}
    </li>
  )
}

/** The split of work: open when an answer is sure but no single share is it, else folded away. */
function Split(props: {
  shares: AnswerShare[]
  answering: string | null
  sure: boolean
  now: DepartmentsNow | undefined
}) {
  const { shares, answering, sure, now } = props
  if (sure && answering === null) return <Shares shares={shares} now={now} />
  const others = shares.filter(({ department }) => !answering || oneLine(department ?? '') !== answering)
  if (others.length === 0) return null
  return (
    <details>
      <summary>
        {answering ? '其他部门的分工' : '各部门的分工'}（{others.length}个）
      </summary>
      <Shares shares={others} now={now} />
    </details>
  )
}

function Shares({ shares, now }: { shares: AnswerShare[]; now: DepartmentsNow | undefined }) {
  return (
    <dl className="split">
      {shares.slice(0, MOST_SHARES).map((share, index) => (
        <div key={`${index}${share.department}`}>
          <dt>
            {share.department ?? '未写明部门'}
            <Now names={now?.get(oneLine(share.department ?? ''))} />
          </dt>
          <dd>{shorten(oneLine(share.responsibility), SHARE_LENGTH)}</dd>
        </div>
      ))}
      {shares.length > MOST_SHARES ? (
        <div>
          <dt>另有{shares.length - MOST_SHARES}个部门</dt>
          <dd>见这一事项的全文。</dd>
        </div>
      ) : null}
    </dl>
  )
}

/** （现为区市场监督管理局） behind the name of a body that is gone. */
function Now({ names }: { names: readonly string[] | undefined }) {
  return names ? <small className="now">（现为{names.join('、')}）</small> : null
}

/** A duty's statement can run to hundreds of characters; a result shows its beginning. */
function cut({ title, titleMarks }: Answer): { text: string; marks: Answer['titleMarks'] } {
  const text = shorten(title, 80)
  const end = text === title ? title.length : text.length - 1
  return { text, marks: titleMarks.filter(([, to]) => to <= end) }
}
