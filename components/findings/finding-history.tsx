import { dayInWords } from '@/lib/domain/calendar-days'
import { beijingTimestamp, chineseDateTime } from '@/lib/domain/dates'
import type { FindingEvent } from '@/lib/domain/findings/finding'
import { HISTORY_WORDS, STANCES } from '@/lib/domain/findings/steps'

/** 办理经过: every step with who took it, when and with which words, oldest first. */
export function FindingHistory({ history }: { history: readonly FindingEvent[] }) {
  return (
    <ol className="signatures finding-history">
      {history.map((event, index) => (
        <li key={index}>
          <span className="when">
            <time dateTime={beijingTimestamp(event.at)}>{chineseDateTime(event.at)}</time>
          </span>
          <span>
            <b>{whatWasDone(event)}</b>
            <span className="who">{event.actor}</span>
            {event.words ? <span className="said">{event.words}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

function whatWasDone({ step, stance, dueOn, editionNumber }: FindingEvent): string {
  const label = HISTORY_WORDS[step]
  if (step === 'answer' && stance) return `${label}：${STANCES[stance]}`
  if (step === 'mended' && editionNumber) return `第${editionNumber}版公布，所指内容已改动`
  return dueOn ? `${label}，限${dayInWords(dueOn)}前` : label
}
