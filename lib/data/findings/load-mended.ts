import type { Access } from '@/lib/domain/access'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import type { ChangeGroup } from '@/lib/domain/changes/types'
import type { FindingTarget } from '@/lib/domain/findings/finding'
import { loadEdition } from '../editions'

export interface Mended {
  from: number
  to: number
  /** What changed of what the finding is about; empty for the list as a whole, which is read elsewhere. */
  groups: ChangeGroup[]
}

/**
 * What the editions published since have changed of what a finding is about. Null while none has, and when one of the
 * two is withdrawn.
 */
export async function loadMended(
  access: Access,
  finding: { jurisdictionCode: string; about: FindingTarget; sinceEdition: number; mendedIn: number | null },
): Promise<Mended | null> {
  const { jurisdictionCode: code, about, sinceEdition: from, mendedIn: to } = finding
  if (to === null) return null
  const [before, after] = await Promise.all([loadEdition(access, code, from), loadEdition(access, code, to)])
  if (!before?.list || !after?.list) return null
  const groups = compareLists(before.list, after.list).parts.flatMap(({ part, groups }) =>
    part === about.part ? groups : [],
  )
  return {
    from,
    to,
    groups: groups.filter((group) =>
      about.target === 'entry'
        ? group.entryId === about.topId
        : [group.top, ...group.inner].some((change) => change?.status === 'added'),
    ),
  }
}
