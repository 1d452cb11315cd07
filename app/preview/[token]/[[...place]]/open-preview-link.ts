import { cache } from 'react'
import type { ShownList } from '@/components/list/shown-list'
import { previewAccess, previewLinkAccess } from '@/lib/auth/access'
import { loadDraftForShow } from '@/lib/data/editions'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { type FoundPreviewLink, findPreviewLink } from '@/lib/data/preview-links'
import { previewLinkState } from '@/lib/domain/editing/preview-link'
import { type PreviewPlace, previewPlace } from '@/lib/domain/editing/preview-place'

/** Why a link shows nothing: nobody made it, taken back, past its day, its draft has been published. */
export type Over = 'unknown' | 'revoked' | 'expired' | 'published'

type Opened =
  | { status: 'open'; link: FoundPreviewLink; shown: ShownList; place: PreviewPlace | null }
  | { status: Over; code: string | null }

/** What stands behind a preview link now. Asked once a request. */
export const openPreviewLink = cache(async (token: string, rest: string): Promise<Opened> => {
  const link = await findPreviewLink(previewLinkAccess(), token)
  if (!link) return { status: 'unknown', code: null }
  const code = link.jurisdictionCode
  const access = previewAccess(code)
  const [draft, bureau] = await Promise.all([loadDraftForShow(access), findJurisdiction(access, code)])
  // A draft thrown away takes its links with it; one that is no longer open has become an edition.
  if (draft?.head.id !== link.editionId) return { status: 'published', code }
  const state = previewLinkState(link, new Date())
  if (state !== 'open') return { status: state, code: null }
  if (!bureau?.bureauName) return { status: 'unknown', code: null }
  const shown = {
    root: `preview/${token}`,
    bureau: { ...bureau, bureauName: bureau.bureauName },
    ...draft,
  }
  return { status: 'open', link, shown, place: previewPlace(draft.list, rest === '' ? [] : rest.split('/')) }
})
