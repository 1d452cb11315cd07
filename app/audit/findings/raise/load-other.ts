import { loadCurrentEdition } from '@/lib/data/editions'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import type { Access } from '@/lib/domain/access'
import { locateTarget } from '@/lib/domain/findings/locate'
import type { RaiseQuery } from '@/lib/domain/findings/raise-query'

/** The list (and entry) the finding comes from comparing with, as the address names it; null when there is none. */
export async function loadOther(
  access: Access,
  query: RaiseQuery,
): Promise<{ code: string; entryId: string | null; words: string } | null> {
  const { other: code, otherEntry } = query
  if (!code || code === query.code) return null
  const [place, edition] = await Promise.all([
    findJurisdiction(access, code),
    loadCurrentEdition(access, code),
  ])
  if (!place || !edition) return null
  const located = otherEntry ? locateTarget(edition.list, { entryId: otherEntry }) : null
  const name = `${place.bureauName ?? place.name}，第${edition.head.number}版`
  return {
    code,
    entryId: located?.about.entryId ?? null,
    words: located ? `${name}：${located.subject}` : name,
  }
}
