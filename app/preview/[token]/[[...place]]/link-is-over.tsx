import { bureauHref } from '@/components/list/addresses'
import { Page } from '@/components/ui/page'
import { TitleBlock } from '@/components/ui/title-block'
import type { Over } from './open-preview-link'

/** What a link that shows nothing says of itself, and with which status. */
export const OVER = {
  unknown: {
    status: '404',
    title: '没有这个预览链接',
    why: '地址可能没有复制完整，请向给您链接的单位再要一次。',
  },
  revoked: {
    status: '410',
    title: '这个预览链接已经收回',
    why: '给您链接的单位已经把它收回，草稿不再提供。',
  },
  expired: { status: '410', title: '这个预览链接已经过期', why: '还想看的话，请向给您链接的单位再要一个。' },
  published: { status: '410', title: '这份草稿已经发布', why: '预览链接随之失效，现在可以看公开的清单。' },
} as const satisfies Record<Over, { status: string; title: string; why: string }>

/** In the frame of the public site: there is nothing behind the link any more. */
export function LinkIsOver({ status, code }: { status: Over; code: string | null }) {
  const { title, why } = OVER[status]
  return (
    <Page path="/">
      <TitleBlock kicker="草稿预览" title={title}>
        <p className="lead">{why}</p>
      </TitleBlock>
      {status === 'published' && code ? <a href={bureauHref(code)}>看公开的清单</a> : null}
    </Page>
  )
}
