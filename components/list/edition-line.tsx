import { A } from '@/components/ui/a'
import type { EditionHead } from '@/lib/domain/edition'
import { editionHref } from './addresses'
import { PublishedOn } from './published-on'

/** 第1版，2026年11月22日在本站发布, to stand beside a title; of a draft, that it is one. */
export function EditionLine({ head }: { head: EditionHead }) {
  if (head.number === null) return '草稿，还没有发布'
  return (
    <>
      <A href={editionHref(head.jurisdictionCode, head.number)}>第{head.number}版</A>
      {head.publishedAt ? (
        <>
          ，<PublishedOn date={head.publishedAt} />
        </>
      ) : null}
    </>
  )
}
