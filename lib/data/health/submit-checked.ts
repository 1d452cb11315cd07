import type { Access } from '@/lib/domain/access'
import { countBySeverity } from '@/lib/domain/health/tally'
import { submitDraft } from '../workflow/submit'
import type { StepOn, StepResult } from '../workflow/take-step'
import { checkDraft } from './check-lists'

export interface CheckedSubmission extends StepOn {
  reason: string
  basis: string
  /** How many errors the page told of. */
  errors: number
  /** Why those are left for a later edition; null when nothing was said. */
  errorsLeft: string | null
  /** How many warnings the person says they have looked at. */
  warningsSeen: number
}

/**
 * How a checked submission ended. `unhealthy`: there are errors nobody mended, waived or answered for, or warnings the
 * person has not looked at (none of a kind that is settled: 0). Nothing was changed then.
 */
export type SubmissionResult = StepResult | { status: 'unhealthy'; errors: number; warnings: number }

/**
 * Submits the draft when the health check lets it pass: errors stop it until each is mended, waived or answered for,
 * warnings ask to be looked at. The draft is checked as the version the person saw, and the submission takes that
 * version alone: what is edited in between is refused as stale.
 */
export async function submitChecked(access: Access, input: CheckedSubmission): Promise<SubmissionResult> {
  const { errors: told, warningsSeen, errorsLeft, ...submission } = input
  const found = await checkDraft(access)
  const { id, version } = found?.draft.edition ?? {}
  // What was not checked is not submitted, whatever it has become meanwhile.
  if (!found || id !== input.editionId || version !== input.editionVersion)
    return { status: 'stale', message: '刚才有人动过这份草稿，请刷新后再看。' }
  const { error, warning } = countBySeverity(found.checked.open)
  const errors = error > (errorsLeft?.trim() ? told : 0) ? error : 0
  const warnings = warning > warningsSeen ? warning : 0
  if (errors + warnings > 0) return { status: 'unhealthy', errors, warnings }
  return submitDraft(access, { ...submission, errorsLeft: error > 0 ? errorsLeft : null })
}
