import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { DeclinedChanges } from '@/components/imports/declined-changes'
import { ImportRecord } from '@/components/imports/import-record'
import type { checkDraft } from '@/lib/data/health/check-lists'
import { chineseDateTime } from '@/lib/domain/dates'
import { countsInWords } from '@/lib/domain/health/severity-words'
import { countBySeverity } from '@/lib/domain/health/tally'
import { undoAction } from '../actions'
import { fileHref, type ImportView } from './view'

/** After the changes were made: what stands in the draft, what was left out, and the way back. */
export function AppliedView({
  checked,
  ...view
}: ImportView & { checked: Awaited<ReturnType<typeof checkDraft>> }) {
  const { code, run, canEdit } = view
  const found = checked && countBySeverity(checked.checked.open)
  return (
    <>
      <div className="outcome good" role="status">
        <p>
          已采纳 {run.made} 处{run.declined.length > 0 ? `，${run.declined.length} 处没有采纳` : ''}
          {run.appliedAt ? `（${chineseDateTime(run.appliedAt)}）` : ''}。
        </p>
      </div>
      {found ? (
        <p>
          体检看过现在的草稿：{countsInWords(found)}
          {found.error > 0 ? '，其中能直接改好的，提交时可以一次改好' : ''}。
          <a href={`/staff/${code}/health`}>看体检结果</a>
        </p>
      ) : null}
      <div className="actions">
        <a className="button" href={`/staff/${code}/draft${run.part ? `/${run.part}` : ''}`}>
          到草稿里再看再改
        </a>
        {canEdit ? (
          <a className="button plain" href={`/staff/${code}/review`}>
            不用再改，去提交审核
          </a>
        ) : null}
        {canEdit ? (
          <ActionForm action={undoAction} hidden={{ code, id: run.id }} className="inline-form">
            <SubmitButton kind="plain" busy="正在撤销…">
              撤销这次采纳
            </SubmitButton>
          </ActionForm>
        ) : null}
      </div>
      <DeclinedChanges changes={run.declined} />
      <ImportRecord run={run} href={fileHref(view)} remarks={run.remarks} code={code} />
    </>
  )
}
