import type { ShownList } from '@/components/list/shown-list'
import type { PreviewPlace } from '@/lib/domain/editing/preview-place'
import { PARTS } from '@/lib/domain/list/parts'

/** Never indexed, never followed, and no address of the preview goes to another site. */
export const PREVIEW_ROBOTS = {
  robots: { index: false, follow: false, nocache: true },
  referrer: 'no-referrer',
} as const

/** Title of a page of the preview. A page the draft has not answers 404 where the server reads it (plain-pages.mjs). */
export function previewMetadata({ bureau }: ShownList, place: PreviewPlace | null) {
  return {
    title: `草稿预览：${nameOf(place)}（${bureau.bureauName}）`,
    ...PREVIEW_ROBOTS,
    ...(place ? {} : { other: { status: '404' } }),
  }
}

function nameOf(place: PreviewPlace | null): string {
  switch (place?.page) {
    case 'start':
      return '责任清单'
    case 'part':
      return PARTS[place.part].label
    case 'entry':
      return place.title
    case 'unit':
      return place.unit.name
    default:
      return '没有这一页'
  }
}
