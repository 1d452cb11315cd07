import { beijingTimestamp, chineseDate } from '@/lib/domain/dates'

/** When an edition came to stand on this site: not when the bureau issued its document. */
export function PublishedOn({ date }: { date: Date }) {
  return (
    <span>
      <time dateTime={beijingTimestamp(date)}>{chineseDate(date)}</time>在本站发布
    </span>
  )
}
