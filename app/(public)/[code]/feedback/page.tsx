import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextArea, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { entryHref } from '@/components/list/addresses'
import { A } from '@/components/ui/a'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'
import {
  DAYS_TO_ANSWER,
  KEEP_CONTACT_DAYS,
  LONGEST_CONTACT,
  LONGEST_TEXT,
  SUBJECT_KEYS,
  SUBJECTS,
} from '@/lib/domain/feedback'
import { sealFormTime } from '@/lib/server/form-time'
import { crumbsOf } from '../crumbs'
import { requireCurrent } from '../current'
import { sendFeedbackAction } from './actions'
import { findEntry } from './current-entry'
import { ReceiptForm } from './receipt-form'

export const metadata: Metadata = { title: '我要纠错', robots: { index: false } }

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Query>
}

const LABELS = { subject: '哪里不对', body: '具体情况', contact: '联系方式', website: '网站' }
const OPTIONS = SUBJECT_KEYS.map((value) => ({ value, label: SUBJECTS[value] }))

export default async function FeedbackPage({ params, searchParams }: Props) {
  const { code } = await params
  const query = await searchParams
  if (typeof query.receipt === 'string' && query.receipt.trim())
    redirect(`/${code}/feedback/${encodeURIComponent(query.receipt.trim().slice(0, 60))}`)
  const { bureau, head, list } = await requireCurrent(code)
  const entryId = typeof query.entry === 'string' ? query.entry : null
  const entry = entryId ? findEntry(list, head.number ?? 0, entryId) : null
  if (entryId && !entry) notFound()
  const path = `/${code}/feedback${entryId ? `?entry=${entryId}` : ''}`
  return (
    <Page path={path} query={query} crumbs={crumbsOf(bureau, entry?.part)}>
      <TitleBlock kicker={bureau.bureauName} title="我要纠错" />
      {entry ? (
        <>
          <p className="measure">
            您要纠错的是：<A href={entryHref(code, entry.part, entry.entryId)}>{entry.title}</A>。
            {bureau.bureauName}会在{DAYS_TO_ANSWER}个工作日内答复。不用登录，不用留姓名。
          </p>
          <ActionForm
            action={sendFeedbackAction}
            hidden={{ code, entry: entry.entryId, made: sealFormTime(new Date()) }}
            labels={LABELS}
          >
            <SelectField name="subject" label={LABELS.subject} options={OPTIONS} empty="请选一项" required />
            <TextArea
              name="body"
              label={LABELS.body}
              hint="写明哪里不对、应该是什么。请不要写身份证号、病情等个人信息。"
              rows={6}
              maxLength={LONGEST_TEXT}
              required
            />
            <TextField
              name="contact"
              label="联系方式（可不填）"
              hint={`电话或邮箱，只给${bureau.bureauName}看，用来向您核实；办结${KEEP_CONTACT_DAYS}天后删除。`}
              maxLength={LONGEST_CONTACT}
            />
            <div className="leave-empty" aria-hidden="true">
              <label>
                {LABELS.website}
                <input name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
              </label>
            </div>
            <div className="actions">
              <SubmitButton>提交纠错</SubmitButton>
            </div>
          </ActionForm>
        </>
      ) : (
        <p className="measure">请先找到有错的那一项，再点该页下方的“我要纠错”。</p>
      )}
      <ReceiptForm code={code} />
    </Page>
  )
}
