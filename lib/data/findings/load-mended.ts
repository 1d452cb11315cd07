import type { Access } from '@/lib/domain/access'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import type { ChangeGroup } from '@/lib/domain/changes/types'
import type { FindingPlace, FindingTarget } from '@/lib/domain/findings/finding'
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
  finding: {
    jurisdictionCode: string
    about: FindingTarget
    places: readonly FindingPlace[]
    sinceEdition: number
    mendedIn: number | null
  },
): Promise<Mended | null> {
  const { jurisdictionCode: code, about, places, sinceEdition: from, mendedIn: to } = finding
  if (to === null) return null
  const [before, after] = await Promise.all([loadEdition(access, code, from), loadEdition(access, code, to)])
  if (!before?.list || !after?.list) return null
  const tops = new Set(about.target === 'places' ? places.map(({ topId }) => topId) : [about.topId])
  const parts = new Set(about.target === 'places' ? places.map(({ part }) => part) : [about.part])
  const groups = compareLists(before.list, after.list).parts.flatMap(({ part, groups }) =>
    parts.has(part) ? groups : [],
  )
  return {
    from,
    to,
    groups: groups.filter((group) =>
      about.target === 'absence'
        ? [group.top, ...group.inner].some((change) => change?.status === 'added')
        : tops.has(group.entryId),
    ),
  }
}
