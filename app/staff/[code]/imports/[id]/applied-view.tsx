import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { DeclinedChanges } from '@/components/imports/declined-changes'
import { ImportRecord } from '@/components/imports/import-record'
import { chineseDateTime } from '@/lib/domain/dates'
import { byOrigin } from '@/lib/domain/health/by-origin'
import { countsInWords } from '@/lib/domain/health/severity-words'
import { countBySeverity } from '@/lib/domain/health/tally'
import type { HealthFinding } from '@/lib/domain/health/types'
import { undoAction } from '../actions'
import { fileHref, type ImportView } from './view'

/** What the health check finds in the draft and in the edition in force; null when there is none. */
export interface AppliedHealth {
  draft: readonly HealthFinding[]
  inForce: readonly HealthFinding[] | null
}

/** What came in with the file; what was there before is no news. */
function freshIn({ draft, inForce }: AppliedHealth) {
  const grave = draft.filter(({ severity }) => severity !== 'note')
  const counts = countBySeverity(byOrigin(grave, inForce ?? []).fresh)
  const words =
    counts.error + counts.warning === 0
      ? '体检没有发现新的问题。'
      : `体检：${inForce ? '新出现 ' : '有 '}${countsInWords(counts)}。`
  return { words, hasErrors: counts.error > 0 }
}

/** After the changes were made: what stands in the draft, what was left out, and the way back. */
export function AppliedView({ health, ...view }: ImportView & { health: AppliedHealth | null }) {
  const { code, run, canEdit } = view
  const found = health && freshIn(health)
  // Errors are looked at first; submission stays a step beside.
  const first = found?.hasErrors ? 'health' : 'review'
  const kind = (way: typeof first) => (way === first ? 'button' : 'button plain')
  return (
    <>
      <div className="outcome good" role="status">
        <p>
          已采纳 {run.made} 处{run.declined.length > 0 ? `，${run.declined.length} 处没有采纳` : ''}
          {run.appliedAt ? `（${chineseDateTime(run.appliedAt)}）` : ''}。
        </p>
      </div>
      {found ? (
        found.hasErrors ? (
          <div className="outcome bad">
            <p>{found.words}先看一看，改好再提交。</p>
          </div>
        ) : (
          <p className="note">{found.words}</p>
        )
      ) : null}
      <div className="actions">
        {found ? (
          <a className={kind('health')} href={`/staff/${code}/health`}>
            看体检结果
          </a>
        ) : null}
        {canEdit ? (
          <a className={kind('review')} href={`/staff/${code}/review`}>
            去提交审核
          </a>
        ) : null}
        <a className="button plain" href={`/staff/${code}/draft${run.part ? `/${run.part}` : ''}`}>
          到草稿里再改几处
        </a>
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
