import type { Metadata } from 'next'
import { EDITION_STATE_LABELS } from '@/components/list/edition-state'
import { openStaffPage } from '@/lib/actions/staff-page'
import { type EditionRecord, listEditionRecords } from '@/lib/data/workflow/signatures'
import { beijingTimestamp, chineseDateTime } from '@/lib/domain/dates'
import { BureauScreen } from '../bureau-screen'
import { changesInWords } from './changes-in-words'

export const metadata: Metadata = { title: '历次版本', robots: { index: false } }

export default async function EditionsPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const page = await openStaffPage('draft:read', code, `/staff/${code}/editions`)
  const records = await listEditionRecords(page.access)
  return (
    <BureauScreen page={page} code={code} current="editions">
      <h1>历次版本</h1>
      <p className="lead">
        发布过的每一版都在这里，撤回的也在。版本一经发布不能改动；旧版本可以恢复成新的草稿，再走一遍审核。
      </p>
      {records.length === 0 ? <p className="note">还没有发布过版本。</p> : null}
      <ol className="edition-records" reversed>
        {records.map((record) => (
          <Row
            key={record.head.id}
            record={record}
            code={code}
            mayRestore={page.access.permissions.has('draft:edit')}
          />
        ))}
      </ol>
    </BureauScreen>
  )
}

function Row(props: { record: EditionRecord; code: string; mayRestore: boolean }) {
  const { code, mayRestore } = props
  const { head, signatures } = props.record
  const signer = (...actions: string[]) =>
    signatures.findLast(({ action }) => actions.includes(action))?.actor ?? null
  const chain = [
    ['提交', signer('edition:submit')],
    ['审核', signer('edition:approve', 'edition:schedule')],
    ['发布', signer('edition:publish')],
  ].filter((link): link is [string, string] => link[1] !== null)
  return (
    <li>
      <h2>
        <a className="entry-link" href={`/staff/${code}/editions/${head.number}`}>
          第{head.number}版
        </a>
        <span className="state-word">{EDITION_STATE_LABELS[head.state]}</span>
      </h2>
      {head.publishedAt ? (
        <p className="note">
          <time dateTime={beijingTimestamp(head.publishedAt)}>{chineseDateTime(head.publishedAt)}</time> 发布
        </p>
      ) : null}
      <p>{changesInWords(head)}</p>
      {head.withdrawnReason ? <p>撤回原因：{head.withdrawnReason}</p> : null}
      <p className="note">
        {chain.map(([step, actor]) => `${step}：${actor}`).join('　')}
        {head.selfApproved ? '（提交人本人审核）' : ''}
      </p>
      {head.digest ? (
        <p className="note">
          数字指纹 <span className="digest">{head.digest}</span>
        </p>
      ) : null}
      {mayRestore && head.state !== 'published' ? (
        <p className="no-print">
          <a className="quiet-way" href={`/staff/${code}/editions/${head.number}/restore`}>
            恢复成新的草稿<span className="visually-hidden">：第{head.number}版</span>
          </a>
        </p>
      ) : null}
    </li>
  )
}
