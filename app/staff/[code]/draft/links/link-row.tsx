import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { PreviewLink } from '@/lib/data/preview-links'
import { chineseDateTime } from '@/lib/domain/dates'
import { previewLinkState } from '@/lib/domain/editing/preview-link'
import { revokeLinkAction } from './actions'

/** One link: for whom, by whom, until when, and taking it back while it still opens. */
export function LinkRow({ code, link, now }: { code: string; link: PreviewLink; now: Date }) {
  const state = previewLinkState(link, now)
  return (
    <li className="row link-row">
      <span className="grow">
        <b>{link.label}</b>
        <span className="row-note part-note">
          {link.actor}在 {chineseDateTime(link.createdAt)} 生成
        </span>
      </span>
      <span className="side">
        {state === 'revoked' && link.revokedAt ? `已收回（${chineseDateTime(link.revokedAt)}）` : null}
        {state === 'expired' ? `已过期（${chineseDateTime(link.expiresAt)}）` : null}
        {state === 'open' ? `可以打开，到 ${chineseDateTime(link.expiresAt)} 失效` : null}
      </span>
      {state === 'open' ? (
        <ActionForm action={revokeLinkAction} hidden={{ code, id: link.id }} className="inline-form">
          <SubmitButton kind="plain" busy="正在收回…">
            收回<span className="visually-hidden">给{link.label}的链接</span>
          </SubmitButton>
        </ActionForm>
      ) : null}
    </li>
  )
}
