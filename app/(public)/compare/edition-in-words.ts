import { chineseDate } from '@/lib/domain/dates'
import type { EditionHead } from '@/lib/domain/edition'

/** 第1版，2026年11月22日在本站发布: for workbooks and paper, where nothing can be pressed. */
export const editionInWords = ({ number, publishedAt }: EditionHead) =>
  `第${number}版${publishedAt ? `，${chineseDate(publishedAt)}在本站发布` : ''}`
