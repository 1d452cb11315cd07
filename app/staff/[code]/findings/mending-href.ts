import type { FindingTarget } from '@/lib/domain/findings/finding'
import { PARTS } from '@/lib/domain/list/parts'

/** Where in the draft a finding is mended: the entry's form, a blank form of the part, the draft as a whole. */
export function mendingHref(code: string, id: string, about: FindingTarget): string {
  const draft = `/staff/${code}/draft`
  if (about.target === 'list') return draft
  const query = new URLSearchParams(
    about.target === 'entry' ? { edit: about.entryId } : { add: PARTS[about.part].topKind },
  )
  query.set('finding', id)
  return `${draft}/${about.part}?${query}#${about.target === 'entry' ? encodeURIComponent(about.entryId) : 'new'}`
}
