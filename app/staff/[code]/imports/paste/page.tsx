import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PasteBox } from '@/components/imports/paste-box'
import { openStaffPage } from '@/lib/actions/staff-page'
import { PARTS } from '@/lib/domain/list/parts'
import { BureauScreen } from '../../bureau-screen'
import { pasteAction } from '../actions'
import { partSchema } from '../schemas'

export const metadata: Metadata = { title: '粘贴表格', robots: { index: false } }

export default async function PastePage(props: {
  params: Promise<{ code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { code } = await props.params
  const parsed = partSchema.safeParse((await props.searchParams).part ?? 'duties')
  if (!parsed.success) notFound()
  const part = parsed.data
  const page = await openStaffPage('draft:edit', code, `/staff/${code}/imports/paste?part=${part}`)
  const crumbs = [{ href: `/staff/${code}/imports`, label: '导入文件' }, { label: '粘贴表格' }]
  return (
    <BureauScreen page={page} code={code} current="imports" crumbs={crumbs}>
      <h1>粘贴表格到“{PARTS[part].label}”</h1>
      <p className="lead">每一行变成条目，先预览，采纳后才加到草稿末尾。没有栏名时按登记表的栏次读取。</p>
      <ActionForm
        action={pasteAction}
        hidden={{ code, part }}
        labels={{ text: '粘贴表格' }}
        className="form wide"
        guard
      >
        <PasteBox />
        <div className="actions">
          <SubmitButton busy="正在读取…">预览</SubmitButton>
          <a className="button plain" href={`/staff/${code}/draft/${part}`}>
            返回草稿
          </a>
        </div>
      </ActionForm>
    </BureauScreen>
  )
}
