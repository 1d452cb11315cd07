import { chineseDate } from '@/lib/domain/dates'
import type { EditionHead } from '@/lib/domain/edition'

/** The line above the official form, on paper only: who fills it in, and which edition of what day. */
export function FormLine({ bureauName, head }: { bureauName: string; head: EditionHead }) {
  return (
    <p className="print-only form-line">
      <span>填报单位：{bureauName}</span>
      <span>
        日期：
        {head.publishedAt
          ? `${chineseDate(head.publishedAt)}（本站发布第${head.number}版）`
          : '草稿，还没有发布'}
      </span>
    </p>
  )
}
