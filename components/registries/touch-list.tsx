import { PARTS } from '@/lib/domain/list/parts'
import { type BureauTouches, type Touch, type TouchSummary, touchCount } from '@/lib/domain/registries/touch'

/** What a row touches, bureau by bureau, each place a link to the public list. */
export function TouchList({ summary }: { summary: TouchSummary }) {
  const rest = summary.bureaus - summary.shown.length
  return (
    <div className="touch-list">
      {summary.shown.map((bureau, index) => (
        <details key={bureau.code} open={index === 0 || undefined}>
          <summary>
            {bureau.name}（第{bureau.editionNumber}版，{bureau.touches.length} 处）
          </summary>
          <Places bureau={bureau} />
        </details>
      ))}
      {rest > 0 ? (
        <p className="row-note">
          这里只列前 {summary.shown.length} 个单位，另有 {rest} 个没有列出。
        </p>
      ) : null}
      <p className="row-note">
        只列体检里算“错误”和“提醒”的。只算“提示”的（拿不准的，或者法规修改过但仍有效的）不列，也不派任务。
      </p>
      {summary.atLeast ? <p className="row-note">清单太多，没有全部看完；保存以后会逐个看完。</p> : null}
    </div>
  )
}

/** 涉及 3 个单位的 12 条 */
export const touchWords = (summary: Omit<TouchSummary, 'shown'>) => `涉及 ${touchCount(summary)}`

function Places({ bureau }: { bureau: BureauTouches }) {
  return (
    <ul className="rows">
      {bureau.touches.map((touch) => (
        <li key={`${touch.entryId} ${touch.words}`} className="row">
          <div>
            <a href={`/${bureau.code}/${touch.part}/${touch.topId}#${touch.entryId}`}>{touch.title}</a>
            <TouchNote touch={touch} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Which part, which words, and what the health check says. */
export function TouchNote({ touch }: { touch: Touch }) {
  return (
    <p className="row-note">
      {PARTS[touch.part].label}，写着“<b>{touch.words}</b>”。{touch.message}
    </p>
  )
}
