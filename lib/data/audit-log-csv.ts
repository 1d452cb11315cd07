import type { Access } from '@/lib/domain/access'
import { actionLabel } from '@/lib/domain/audit/actions'
import type { LogFilter } from '@/lib/domain/audit/filter'
import { loggedFieldLabel, loggedText } from '@/lib/domain/audit/values'
import { CSV_START, csvRow } from '@/lib/domain/csv'
import { beijingTimestamp } from '@/lib/domain/dates'
import { type LogEntry, readLog } from './audit-log'

const HEAD = [
  '序号',
  '时间（北京）',
  '人员',
  '做了什么',
  '代码',
  '事项编号',
  '事项',
  '字段',
  '改前',
  '改后',
  'SHA-256',
]
const AT_ONCE = 500

/** The filtered log as CSV, newest first, piece by piece: a log of years never stands in memory whole. */
export function logAsCsv(access: Access, filter: LogFilter): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let before = filter.before
  let begun = false
  return new ReadableStream({
    async pull(controller) {
      if (!begun) controller.enqueue(encoder.encode(CSV_START + csvRow(HEAD)))
      begun = true
      const entries = await readLog(access, { ...filter, before }, AT_ONCE)
      if (entries.length > 0) controller.enqueue(encoder.encode(entries.map(toRow).join('')))
      before = entries.at(-1)?.sequence
      if (entries.length < AT_ONCE) controller.close()
    },
  })
}

function toRow(entry: LogEntry): string {
  return csvRow([
    entry.sequence,
    beijingTimestamp(entry.at),
    entry.actor,
    actionLabel(entry.action),
    entry.action,
    entry.entryId,
    entry.entryTitle,
    entry.field && loggedFieldLabel(entry.field),
    loggedText(entry.before, entry.field),
    loggedText(entry.after, entry.field),
    entry.digest,
  ])
}
