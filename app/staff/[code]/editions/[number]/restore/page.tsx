import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { loadReview } from '@/lib/data/workflow/load-review'
import { leadsFrom, STATE_WORDS } from '@/lib/domain/workflow'
import { BureauScreen } from '../../../bureau-screen'
import { restoreAction } from '../../actions'
import { openRecord } from '../load-record'

export const metadata: Metadata = { title: '恢复旧版本', robots: { index: false } }

export default async function RestorePage({ params }: { params: Promise<{ code: string; number: string }> }) {
  const { page, code, number } = await openRecord('draft:edit', params, '/restore')
  const review = await loadReview(page.access)
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
      <h1>把第{number}版恢复成草稿</h1>
      {review ? (
        <OpenDraft code={code} state={review.draft.edition.state} />
      ) : (
        <>
          <p className="lead">
            会打开一份新的草稿，内容和第{number}
            版一样。公众看到的不变；改好以后提交、审核、发布，才成为新的一版。
          </p>
          <ActionForm action={restoreAction} hidden={{ code, number }}>
            <div className="actions">
              <SubmitButton>恢复成草稿</SubmitButton>
              <a className="button plain" href={back}>
                回去
              </a>
            </div>
          </ActionForm>
        </>
      )}
    </BureauScreen>
  )
}

/** Two drafts at once would overwrite each other: the one that is open goes first. */
function OpenDraft({ code, state }: { code: string; state: keyof typeof STATE_WORDS }) {
  return (
    <>
      <p className="lead">
        现在已经有一份草稿（{STATE_WORDS[state]}
        ），一次只能有一份。请先把它审核发布，或者作废它，再来恢复旧版本。
      </p>
      <p className="actions">
        <a className="button plain" href={`/staff/${code}/review`}>
          看现在的草稿
        </a>
        {leadsFrom('discard', state) ? <a href={`/staff/${code}/review/discard`}>作废现在的草稿 …</a> : null}
      </p>
    </>
  )
}
