import { A } from '@/components/ui/a'
import { chineseDate } from '@/lib/domain/dates'
import type { EditionHead } from '@/lib/domain/edition'
import { editionHref } from './addresses'

/** 第1版 · 2026年11月22日公布, to stand beside a title. */
export function EditionLine({ head }: { head: EditionHead }) {
  if (head.number === null) return null
  return (
    <>
      <A href={editionHref(head.jurisdictionCode, head.number)}>第{head.number}版</A>
      {head.publishedAt ? `，${chineseDate(head.publishedAt)}公布` : null}
    </>
  )
}
