import type { Metadata } from 'next'
import { editionHref } from '@/components/list/addresses'
import { EDITION_STATE_LABELS } from '@/components/list/edition-state'
import { Facts } from '@/components/ui/facts'
import { TitleBlock } from '@/components/ui/title-block'
import { SignatureChain } from '@/components/workflow/signature-chain'
import { chineseDateTime } from '@/lib/domain/dates'
import { PART_KEYS, PARTS } from '@/lib/domain/list/parts'
import { BureauScreen } from '../../bureau-screen'
import { changesInWords } from '../changes-in-words'
import { openRecord } from './load-record'

export const metadata: Metadata = { title: '版本', robots: { index: false } }

interface Props {
  params: Promise<{ code: string; number: string }>
  searchParams: Promise<{ done?: string }>
}

const DONE_WORDS: Record<string, string> = {
  published: '已经发布。公众现在看到的就是这一版。',
  withdrawn: '已经撤回。公众现在看不到现行清单，直到发布新的一版。',
}

export default async function EditionPage({ params, searchParams }: Props) {
  const { page, code, number, record } = await openRecord('draft:read', params)
  const told = DONE_WORDS[(await searchParams).done ?? '']
  const { head, signatures } = record
  const { permissions } = page.access
  const counts = PART_KEYS.filter((part) => head.counts[part] > 0).map(
    (part) => `${PARTS[part].label} ${head.counts[part]}${PARTS[part].unit}`,
  )
  return (
    <BureauScreen
      page={page}
      code={code}
      current="editions"
      crumbs={[{ label: '历次版本', href: `/staff/${code}/editions` }]}
    >
      <TitleBlock kicker={EDITION_STATE_LABELS[head.state]} title={`第${number}版`} />
      {told ? (
        <div className="outcome good no-print" role="status">
          <p>{told}</p>
        </div>
      ) : null}
      <Facts
        facts={[
          ['发布时间', head.publishedAt && `${chineseDateTime(head.publishedAt)}（北京时间）`],
          ['改了什么', changesInWords(head)],
          ['内容', counts.join('，')],
          ['调整原因', head.reason],
          ['调整依据', head.basis],
          ['撤回原因', head.withdrawnReason],
          ['审核方式', head.selfApproved ? '提交人本人审核（平台管理员授予的限时自审权限）' : null],
          ['数字指纹', head.digest && <span className="digest">{head.digest}</span>],
          ['上一版指纹', head.previousDigest && <span className="digest">{head.previousDigest}</span>],
        ]}
      />
      <p className="actions no-print">
        <a href={editionHref(code, number)}>公众看到的这一版</a>
        {permissions.has('draft:edit') ? (
          <a className="button plain" href={`/staff/${code}/editions/${number}/restore`}>
            恢复成新的草稿
          </a>
        ) : null}
        {permissions.has('edition:withdraw') && head.state === 'published' ? (
          <a href={`/staff/${code}/editions/${number}/withdraw`}>撤回这一版 …</a>
        ) : null}
      </p>
      <section className="block">
        <h2>签署链</h2>
        <SignatureChain signatures={signatures} />
      </section>
    </BureauScreen>
  )
}
