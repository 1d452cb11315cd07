import type { Metadata } from 'next'
import { PREVIEW_ROBOTS, previewMetadata } from '@/components/preview/preview-metadata'
import { PreviewScreen } from '@/components/preview/preview-screen'
import type { Query } from '@/components/ui/text-size'
import { chineseDateTime } from '@/lib/domain/dates'
import { LinkIsOver, OVER } from './link-is-over'
import { openPreviewLink } from './open-preview-link'

interface Props {
  params: Promise<{ token: string; place?: string[] }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token, place = [] } = await params
  const opened = await openPreviewLink(token, place.join('/'))
  if (opened.status === 'open') return previewMetadata(opened.shown, opened.place)
  // The server answers with this status (scripts/plain-pages.mjs).
  const { title, status } = OVER[opened.status]
  return { title, ...PREVIEW_ROBOTS, other: { status } }
}

/** The draft as the public would see it, for whoever was given the link. No account, no cookie, no script. */
export default async function LinkedPreview({ params, searchParams }: Props) {
  const { token, place: segments = [] } = await params
  const opened = await openPreviewLink(token, segments.join('/'))
  if (opened.status !== 'open') return <LinkIsOver status={opened.status} code={opened.code} />
  const { shown, place, link } = opened
  return (
    <PreviewScreen
      shown={shown}
      place={place}
      segments={segments}
      query={await searchParams}
      about={
        <p>
          这是{shown.bureau.bureauName}给您看的草稿，还没有发布，内容还会改，请不要转发。链接在{' '}
          {chineseDateTime(link.expiresAt)} 失效。
        </p>
      }
    />
  )
}
