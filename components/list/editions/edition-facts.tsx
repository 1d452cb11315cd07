import type { ReactNode } from 'react'
import { summaryInWords } from '@/lib/domain/changes/counts'
import { beijingTimestamp, chineseDate } from '@/lib/domain/dates'
import type { EditionHead } from '@/lib/domain/edition'

/** What is said of an edition in the history and on its own page, in order; facts it has not are null. */
export function editionFacts(head: EditionHead): [name: string, value: ReactNode][] {
  return [
    ['有效期间', head.publishedAt && <Validity head={head} />],
    ['撤回原因', head.state === 'withdrawn' ? (head.withdrawnReason ?? '没有写明') : null],
    ['调整原因', head.reason],
    ['调整依据', head.basis],
    ['与上一版相比', head.summary && `${summaryInWords(head.summary)}。`],
    ['审核', head.selfApproved ? SELF_APPROVED : null],
    ['数字指纹', head.digest && <span className="digest">{head.digest}</span>],
  ]
}

/** Four eyes are the rule; where there were only two, everyone may know. */
const SELF_APPROVED =
  '这一版由同一人提交并审核发布。本单位当时只有一人经办，由平台管理员限时授权，授权和发布都记入了审计日志。'

function Validity({ head }: { head: EditionHead }) {
  const { publishedAt, supersededAt, withdrawnAt } = head
  const ended = supersededAt ?? withdrawnAt
  return (
    <>
      {publishedAt ? <Day date={publishedAt} /> : null}起
      {ended ? (
        <>
          ，<Day date={ended} />
          {supersededAt ? '被新版代替' : '撤回'}
        </>
      ) : (
        '，现行'
      )}
    </>
  )
}

function Day({ date }: { date: Date }) {
  return <time dateTime={beijingTimestamp(date)}>{chineseDate(date)}</time>
}
