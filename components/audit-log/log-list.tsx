import { MarkedDifference } from '@/components/list/changes/marked-difference'
import { actionLabel } from '@/lib/domain/audit/actions'
import { loggedFieldLabel, loggedText } from '@/lib/domain/audit/values'
import { markDifference } from '@/lib/domain/changes/mark-difference'
import { beijingTimestamp, chineseDateTime } from '@/lib/domain/dates'

/** One entry of the log as the page needs it. */
export interface LoggedEntry {
  sequence: number
  at: Date
  actor: string
  action: string
  entryId: string | null
  entryTitle: string | null
  field: string | null
  before: unknown
  after: unknown
}

/**
 * Who did what, when, and what it was before and after; newest first.
 * @param path of the log, to narrow it to an entry; null for whoever may not read it whole
 */
export function LogList({ path, entries }: { path: string | null; entries: readonly LoggedEntry[] }) {
  if (entries.length === 0) return <p className="note">没有符合条件的记录。</p>
  return (
    <ol className="log" reversed>
      {entries.map((entry) => (
        <li key={entry.sequence} value={entry.sequence}>
          <p>
            <b>{actionLabel(entry.action)}</b>
            {entry.entryTitle && entry.entryId ? (
              <>
                {' '}
                {path ? (
                  <a href={`${path}?entry=${encodeURIComponent(entry.entryId)}`}>{entry.entryTitle}</a>
                ) : (
                  entry.entryTitle
                )}
              </>
            ) : null}
            {entry.field ? `：${loggedFieldLabel(entry.field)}` : null}
          </p>
          <p className="row-note">
            第{entry.sequence}条，
            <time dateTime={beijingTimestamp(entry.at)}>{chineseDateTime(entry.at)}</time>，{entry.actor}
          </p>
          <Difference
            before={loggedText(entry.before, entry.field)}
            after={loggedText(entry.after, entry.field)}
          />
        </li>
      ))}
    </ol>
  )
}

/** Longer than this (characters) is folded away. */
const LONG = 400

function Difference({ before, after }: { before: string; after: string }) {
  if (!before && !after) return null
  const marked =
    before && after ? (
      <MarkedDifference segments={markDifference(before, after)} />
    ) : (
      <p className="logged">
        <span className="logged-when">{before ? '原来：' : '内容：'}</span>
        {before || after}
      </p>
    )
  if (before.length + after.length <= LONG) return marked
  return (
    <details>
      <summary>{before && after ? '改前改后' : before ? '原来的内容' : '内容'}</summary>
      {marked}
    </details>
  )
}
