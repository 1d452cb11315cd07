import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { adminCatalogueHref, adminStandardHref, standardHref } from '@/components/catalogue/addresses'
import { WordHistory } from '@/components/catalogue/word-history'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { entryHref } from '@/components/list/addresses'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { openMatter } from '@/lib/data/catalogue/load-catalogue'
import type { LinkedEntry, StandardMatter } from '@/lib/domain/catalogue/matter'
import { PARTS } from '@/lib/domain/list/parts'
import { AdminScreen } from '../../admin-screen'
import { linkEntryAction, unlinkEntryAction } from '../actions'
import { NOTES } from '../outcomes'
import { ChangeForms } from './change-forms'

export const metadata: Metadata = { title: '标准事项', robots: { index: false } }

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** One matter of the catalogue, with all that can be done with it. */
export default async function AdminMatter({ params, searchParams }: Props) {
  const { code } = await params
  const page = await openPlatformPage('catalogue:manage', adminStandardHref(code))
  const opened = await openMatter(page.access, code)
  if (!opened) notFound()
  const { matter, versions, links } = opened
  const { note } = await searchParams
  return (
    <AdminScreen
      page={page}
      current="catalogue"
      crumbs={[{ label: '标准目录', href: adminCatalogueHref(matter.part) }, { label: code }]}
    >
      {typeof note === 'string' && NOTES[note] ? (
        <p className="outcome good" role="status">
          {NOTES[note]}
        </p>
      ) : null}
      <TitleBlock
        kicker={`${code}，${PARTS[matter.part].label}`}
        title={matter.title}
        meta={[`第 ${matter.version} 稿`, `对上 ${links.length} 条`]}
      >
        <p className="lead">{matter.wording}</p>
      </TitleBlock>
      <p>
        <a href={standardHref(code)}>公众看到的页面</a>
      </p>
      <ChangeForms matter={matter} />
      <Links matter={matter} links={links} />
      <section className="block" aria-labelledby="history-title">
        <h2 id="history-title">表述的历次改动</h2>
        <WordHistory versions={versions} />
      </section>
    </AdminScreen>
  )
}

function Links({ matter, links }: { matter: StandardMatter; links: LinkedEntry[] }) {
  return (
    <section className="block" id="links" aria-labelledby="links-title">
      <h2 id="links-title">对上的条目</h2>
      {links.length === 0 ? <p className="note">现行的清单里还没有对上的。</p> : null}
      <ul className="rows">
        {links.map(({ code, place, entryId, title }) => (
          <li key={`${code} ${entryId}`} className="row">
            <div className="grow">
              {place}：<a href={entryHref(code, matter.part, entryId)}>{title}</a>
            </div>
            <ActionForm
              action={unlinkEntryAction}
              hidden={{ standard: matter.code, entry: `${code} ${entryId}` }}
              className="inline-form"
            >
              <SubmitButton kind="link">
                取消对应<span className="sr-only">：{title}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      {matter.state === 'active' ? (
        <ActionForm
          action={linkEntryAction}
          hidden={{ standard: matter.code }}
          labels={{ address: '条目的网址' }}
          page={adminStandardHref(matter.code)}
        >
          <TextField
            name="address"
            label="条目的网址"
            hint="打开公开页面里的那一条，把地址栏里的网址贴到这里。"
            maxLength={300}
            autoComplete="off"
            required
          />
          <div className="actions">
            <SubmitButton kind="plain">对上这一条</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </section>
  )
}
