import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { ShownList } from '@/components/list/shown-list'
import { openStaffPage, type StaffPage } from '@/lib/actions/staff-page'
import { loadDraftForShow } from '@/lib/data/editions'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { type PreviewPlace, previewPlace } from '@/lib/domain/editing/preview-place'

export interface DraftPreview {
  page: StaffPage
  /** Null when no draft is open. */
  shown: ShownList | null
  place: PreviewPlace | null
}

/**
 * Opens a page of the preview for whoever may read the draft. Asked once a request.
 * @param rest the address below the preview's root, with its escapes
 */
export const openDraftPreview = cache(async (code: string, rest: string): Promise<DraftPreview> => {
  const root = `staff/${code}/draft/preview`
  const page = await openStaffPage('draft:read', code, rest ? `/${root}/${rest}` : `/${root}`)
  const [bureau, draft] = await Promise.all([
    findJurisdiction(page.access, code),
    loadDraftForShow(page.access),
  ])
  if (!bureau?.bureauName) notFound()
  if (!draft) return { page, shown: null, place: null }
  const shown = { root, bureau: { ...bureau, bureauName: bureau.bureauName }, ...draft }
  return { page, shown, place: previewPlace(draft.list, rest === '' ? [] : rest.split('/')) }
})
