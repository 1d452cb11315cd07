import type { FindingPlace, FindingTarget } from '@/lib/domain/findings/finding'
import { PARTS, type Part } from '@/lib/domain/list/parts'

/**
 * Where in the draft a finding is mended: the entry's form, a blank form of the part, the draft as a whole; several
 * places one by one from the finding's own page.
 */
export function mendingHref(code: string, id: string, about: FindingTarget): string {
  switch (about.target) {
    case 'list':
      return `/staff/${code}/draft`
    case 'places':
      return `/staff/${code}/findings/${id}?note=mend#places-title`
    case 'entry':
      return formHref(code, id, about.part, { edit: about.entryId }, about.entryId)
    case 'absence':
      return formHref(code, id, about.part, { add: PARTS[about.part].topKind }, 'new')
  }
}

/** The form in which one of several places is mended; null for the list as a whole. */
export function placeMendingHref(code: string, id: string, { part, entryId }: FindingPlace): string | null {
  return part && entryId ? formHref(code, id, part, { edit: entryId }, entryId) : null
}

function formHref(code: string, id: string, part: Part, open: Record<string, string>, anchor: string) {
  const query = new URLSearchParams({ ...open, finding: id })
  return `/staff/${code}/draft/${part}?${query}#${encodeURIComponent(anchor)}`
}
