import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { seenOf } from '@/lib/domain/health/finding-id'
import type { HealthFinding } from '@/lib/domain/health/types'
import { fixErrorsAction } from './actions'

/**
 * Mends every error that has a fix at once; what would be written is there to be read first.
 * @param errors those with a fix, as they were seen
 * @param fixed those of them that would be mended
 */
export function FixErrorsForm(props: {
  code: string
  editionId: string
  errors: readonly HealthFinding[]
  fixed: readonly HealthFinding[]
}) {
  const { code, editionId, errors, fixed } = props
  return (
    <ActionForm
      action={fixErrorsAction}
      hidden={{ code, editionId, seen: seenOf(errors) }}
      className="finding-fix"
    >
      <details>
        <summary>能直接改好的 {fixed.length} 处会改成什么</summary>
        <ul className="bullets">
          {[...labelsOf(fixed)].map(([label, count]) => (
            <li key={label}>
              {label}
              {count > 1 ? `，${count} 处` : null}
            </li>
          ))}
        </ul>
      </details>
      <SubmitButton kind="plain" busy="正在改…">{`一次改好这 ${fixed.length} 处`}</SubmitButton>
    </ActionForm>
  )
}

/** “县食药监局”改为“县市场监督管理局” → how often. */
function labelsOf(fixed: readonly HealthFinding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { evidence, fix } of fixed) {
    const label = `“${evidence.replace(/\s+/g, ' ').trim()}”：${fix?.label ?? ''}`
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return counts
}
