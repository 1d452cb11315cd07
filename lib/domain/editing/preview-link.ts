/** For how many days a preview link may hold. */
export const PREVIEW_DAYS = [1, 7, 30] as const
export type PreviewDays = (typeof PREVIEW_DAYS)[number]

export const DAY = 24 * 60 * 60_000

/** A token is 32 random bytes in base64url (RFC 4648 §5): 43 characters. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

export const isPreviewToken = (text: string) => TOKEN.test(text)

/** What becomes of a link: good; taken back; past its day. */
export type PreviewLinkState = 'open' | 'revoked' | 'expired'

/** What a link is worth at `now`. Whether its draft has been published since is for whoever has the draft to say. */
export function previewLinkState(
  link: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): PreviewLinkState {
  if (link.revokedAt) return 'revoked'
  return link.expiresAt <= now ? 'expired' : 'open'
}
