import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { FileField } from '@/components/imports/file-field'
import { ImportList } from '@/components/imports/import-list'
import { openStaffPage } from '@/lib/actions/staff-page'
import { listImports } from '@/lib/data/imports/load-import'
import { countWaiting } from '@/lib/data/waiting'
import { PART_KEYS, PARTS } from '@/lib/domain/list/parts'
import { BureauScreen } from '../bureau-screen'
import { uploadAction } from './actions'
import { Closed } from './closed'
import { TOO_LARGE } from './schemas'

export const metadata: Metadata = { title: '导入文件', robots: { index: false } }

export default async function ImportsPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const page = await openStaffPage('draft:read', code, `/staff/${code}/imports`)
  const [imports, { working }] = await Promise.all([listImports(page.access), countWaiting(page.access)])
  const isClosed = working !== null && working !== 'draft' && working !== 'returned'
  const canTakeBack = working === 'submitted' && page.access.permissions.has('draft:submit')
  return (
    <BureauScreen page={page} code={code} current="imports">
      <h1>导入文件</h1>
      {isClosed ? (
        <Closed code={code} own={canTakeBack} />
      ) : page.access.permissions.has('draft:edit') ? (
        <>
          <p className="lead">
            上传新的清单文件，先给您看要改哪些地方，您点采纳以后才写进草稿。已有的条目按内容对上号，不会重复。
          </p>
          <ActionForm action={uploadAction} hidden={{ code }} refusal="没有上传成功：">
            <FileField tooLarge={TOO_LARGE} />
            <div className="actions">
              <SubmitButton busy="正在上传…">上传并查看</SubmitButton>
            </div>
          </ActionForm>
          <p>
            只加几行？从 Word 或 Excel 复制后粘贴到：
            {PART_KEYS.map((part) => (
              <a key={part} className="paste-link" href={`/staff/${code}/imports/paste?part=${part}`}>
                {PARTS[part].label}
              </a>
            ))}
          </p>
        </>
      ) : (
        <p>您可以查看导入记录。导入文件由编辑员办理。</p>
      )}
      <section className="block" aria-labelledby="runs">
        <h2 id="runs">导入记录</h2>
        <ImportList code={code} imports={imports} />
      </section>
    </BureauScreen>
  )
}
