import type { Metadata } from 'next'
import { PREVIEW_ROBOTS, previewMetadata } from '@/components/preview/preview-metadata'
import { PreviewScreen } from '@/components/preview/preview-screen'
import type { Query } from '@/components/ui/text-size'
import { NoDraft } from './no-draft'
import { openDraftPreview } from './open-draft-preview'
import { StaffBanner } from './staff-banner'

interface Props {
  params: Promise<{ code: string; place?: string[] }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, place = [] } = await params
  const opened = await openDraftPreview(code, place.join('/'))
  return opened.shown ? previewMetadata(opened.shown, opened.place) : { title: '草稿预览', ...PREVIEW_ROBOTS }
}

/** The draft as the public would see it, for members of the bureau. */
export default async function DraftPreview({ params, searchParams }: Props) {
  const { code, place: segments = [] } = await params
  const { page, shown, place } = await openDraftPreview(code, segments.join('/'))
  if (!shown) return <NoDraft page={page} code={code} />
  return (
    <PreviewScreen
      shown={shown}
      place={place}
      segments={segments}
      query={await searchParams}
      about={
        <StaffBanner head={shown.head} place={place} mayShare={page.access.permissions.has('draft:share')} />
      }
    />
  )
}
