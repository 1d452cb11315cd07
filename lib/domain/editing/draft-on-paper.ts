import { chineseDate } from '../dates'

/** What a printed draft says of itself, so that no one takes it for the list in force. */
export function draftOnPaper(openedFrom: number | null, printedAt: Date): string {
  const basis = openedFrom === null ? '第一份清单' : `由第${openedFrom}版修改`
  return `草稿，还没有发布（${basis}），${chineseDate(printedAt)}打印`
}
