import { A } from '@/components/ui/a'
import { Prose } from '@/components/ui/prose'
import { type Day, dayInWords } from '@/lib/domain/calendar-days'
import { SUBJECTS, type Subject } from '@/lib/domain/feedback'
import { feedbackHref } from './addresses'

/** What stands below a public entry: what the bureau answered in public, when it was last confirmed, 我要纠错. */
export function EntryUpkeep(props: {
  code: string
  entryId: string
  bureauName: string
  answers: { subject: Subject; answer: string; answeredOn: Day }[]
  /** Null when never confirmed, or when the bureau does not show it. */
  checkedOn: Day | null
}) {
  return (
    <div>
      {props.answers.length > 0 ? (
        <section className="block public-answers">
          <h2>纠错与答复</h2>
          <ul>
            {props.answers.map(({ subject, answer, answeredOn }, index) => (
              <li key={index}>
                <p>
                  有读者提出：<b>{SUBJECTS[subject]}</b>
                </p>
                <Prose text={answer} />
                <p className="row-note">
                  {props.bureauName}答复于<time dateTime={answeredOn}>{dayInWords(answeredOn)}</time>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="upkeep-line">
        {props.checkedOn ? (
          <span>
            核对于<time dateTime={props.checkedOn}>{dayInWords(props.checkedOn)}</time>
          </span>
        ) : null}
        <A href={feedbackHref(props.code, props.entryId)} rel="nofollow">
          我要纠错
        </A>
      </p>
    </div>
  )
}
