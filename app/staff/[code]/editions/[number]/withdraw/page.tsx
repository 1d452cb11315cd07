import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/forms/action-form'
import { TextArea } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { BureauScreen } from '../../../bureau-screen'
import { withdrawAction } from '../../actions'
import { openRecord } from '../load-record'

export const metadata: Metadata = { title: '撤回版本', robots: { index: false } }

export default async function WithdrawPage({
  params,
}: {
  params: Promise<{ code: string; number: string }>
}) {
  const { page, code, number, record } = await openRecord('edition:withdraw', params, '/withdraw')
  if (record.head.state !== 'published') notFound()
  const back = `/staff/${code}/editions/${number}`
  return (
    <BureauScreen
      page={page}
      code={code}
      current="editions"
      crumbs={[
        { label: '历次版本', href: `/staff/${code}/editions` },
        { label: `第${number}版`, href: back },
      ]}
    >
      <h1>撤回第{number}版？</h1>
      <div className="lead">
        <p>撤回是为了马上拿下有严重错误的内容。撤回以后：</p>
        <ul className="bullets">
          <li>公众看不到这一版的内容，也搜不到；这一版的网页写明已经撤回和撤回的原因。</li>
          <li>上一版不会自动恢复：在发布新的一版以前，公众看不到现行清单。</li>
          <li>撤回不能反悔。要恢复内容，把这一版恢复成草稿，改好以后再审核、发布。</li>
        </ul>
        <p>只是要改几处，不用撤回：改好草稿，发布新的一版就行。</p>
      </div>
      <ActionForm action={withdrawAction} hidden={{ code, number }} labels={{ reason: '撤回原因' }} guard>
        <TextArea name="reason" label="撤回原因" hint="公众会看到。" required rows={3} maxLength={4000} />
        <div className="actions">
          <SubmitButton kind="danger">撤回第{number}版</SubmitButton>
          <a className="button plain" href={back}>
            不撤回，回去
          </a>
        </div>
      </ActionForm>
    </BureauScreen>
  )
}
