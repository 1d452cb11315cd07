import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { MarkedDifference } from '@/components/list/changes/marked-difference'
import { markDifference } from '@/lib/domain/changes/mark-difference'
import { seenOf } from '@/lib/domain/health/finding-id'
import type { HealthFinding } from '@/lib/domain/health/types'
import { fixErrorsAction } from './actions'

/** Mends every error that has a fix at once; what would be written is there to be read first. */
export function FixErrorsForm(props: { code: string; editionId: string; fixable: readonly HealthFinding[] }) {
  const { code, editionId, fixable } = props
  const count = fixable.length
  return (
    <ActionForm
      action={fixErrorsAction}
      hidden={{ code, editionId, seen: seenOf(fixable) }}
      className="finding-fix"
    >
      <details>
        <summary>{count} 处错误能直接改好，先看看会改成什么</summary>
        <ul className="fix-list">
          {fixable.flatMap(({ key, fix }) =>
            fix ? (
              <li key={key}>
                <MarkedDifference segments={markDifference(fix.before, fix.after)} />
              </li>
            ) : (
              []
            ),
          )}
        </ul>
      </details>
      <SubmitButton kind="plain" busy="正在改…">{`一次改好这 ${count} 处`}</SubmitButton>
    </ActionForm>
  )
}
