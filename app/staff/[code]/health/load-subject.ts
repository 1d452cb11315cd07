import { type CheckedList, checkDraft, checkInForce } from '@/lib/data/health/check-lists'
import type { Access } from '@/lib/domain/access'

/** The list that the page of the health check is about. */
export interface Subject {
  of: 'draft' | 'in-force'
  /** 草稿, 现行第2版 */
  name: string
  checked: CheckedList
  /** The draft's, while it takes changes. */
  editionId: string | null
}

/** The list wanted, or the other one when there is none of it; and what else there is. */
export async function loadSubject(
  access: Access,
  wanted: Subject['of'],
): Promise<{ subject: Subject | null; other: Pick<Subject, 'of' | 'name'> | null }> {
  const [draft, inForce] = await Promise.all([checkDraft(access), checkInForce(access)])
  const state = draft?.draft.edition.state
  const subjects: Record<Subject['of'], Subject | null> = {
    draft: draft && {
      of: 'draft',
      name: '草稿',
      checked: draft.checked,
      editionId: state === 'draft' || state === 'returned' ? draft.draft.edition.id : null,
    },
    'in-force': inForce && {
      of: 'in-force',
      name: `现行第${inForce.number}版`,
      checked: inForce.checked,
      editionId: null,
    },
  }
  const rest = wanted === 'draft' ? 'in-force' : 'draft'
  return subjects[wanted]
    ? { subject: subjects[wanted], other: subjects[rest] }
    : { subject: subjects[rest], other: null }
}
