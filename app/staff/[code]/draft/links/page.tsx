import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { NewLink } from '@/components/preview/new-link'
import { openStaffPage } from '@/lib/actions/staff-page'
import { listPreviewLinks } from '@/lib/data/preview-links'
import { PREVIEW_DAYS } from '@/lib/domain/editing/preview-link'
import { BureauScreen } from '../../bureau-screen'
import { createLinkAction } from './actions'
import { LinkRow } from './link-row'

export const metadata: Metadata = { title: '预览链接', robots: { index: false } }

/** Links by which people without an account see the draft: made, listed, taken back. */
export default async function PreviewLinks({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const page = await openStaffPage('draft:share', code, `/staff/${code}/draft/links`)
  const links = await listPreviewLinks(page.access)
  const now = new Date()
  const crumbs = [{ label: '编辑清单', href: `/staff/${code}/draft` }, { label: '预览链接' }]
  return (
    <BureauScreen page={page} code={code} current="draft" crumbs={crumbs}>
      <h1>给没有账号的人看草稿</h1>
      <p className="lead">
        有链接的人不用登录就能看到整份草稿，和发布以后公众看到的一样，没有姓名等个人信息。到期、收回或者草稿发布以后，链接就打不开了。
      </p>
      {links ? (
        <ActionForm action={createLinkAction} hidden={{ code }} labels={{ label: '给谁看', days: '有效期' }}>
          <NewLink />
          <TextField
            name="label"
            label="给谁看"
            hint="写单位或者人，方便以后认出来，例如：县政府办公室、张局长。"
            maxLength={60}
            required
          />
          <SelectField
            name="days"
            label="有效期"
            value="7"
            options={PREVIEW_DAYS.map((days) => ({ value: String(days), label: `${days}天` }))}
          />
          <p className="actions">
            <SubmitButton>生成链接</SubmitButton>
            <a href={`/staff/${code}/draft/preview`}>先自己看一遍预览</a>
          </p>
        </ActionForm>
      ) : (
        <p>
          现在没有草稿。<a href={`/staff/${code}/draft`}>去编辑清单</a>
        </p>
      )}
      {links && links.length > 0 ? (
        <section className="block">
          <h2>已经给出的链接</h2>
          <ul className="rows">
            {links.map((link) => (
              <LinkRow key={link.id} code={code} link={link} now={now} />
            ))}
          </ul>
        </section>
      ) : null}
    </BureauScreen>
  )
}
