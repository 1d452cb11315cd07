import { createHash, randomBytes } from 'node:crypto'
import type { Access } from '@/lib/domain/access'
import { DAY, isPreviewToken, type PreviewDays } from '@/lib/domain/editing/preview-link'
import { recordAudit } from './audit'
import { requireJurisdiction, withAccess } from './with-access'

/** A link as the bureau sees it; the token itself is nowhere. */
export interface PreviewLink {
  id: string
  /** For whom, in words. */
  label: string
  /** Who made it. */
  actor: string
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

/** A link as its token finds it. */
export interface FoundPreviewLink extends PreviewLink {
  jurisdictionCode: string
  editionId: string
}

const COLUMNS = {
  id: true,
  label: true,
  actor: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
} as const

/**
 * Makes a link to the open draft and returns its token, which is kept nowhere: only its SHA-256 is. Null when no draft
 * is open.
 */
export function createPreviewLink(
  access: Access,
  link: { label: string; days: PreviewDays },
  now: Date,
): Promise<string | null> {
  const code = requireJurisdiction(access)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + link.days * DAY)
  return withAccess(access, async (tx) => {
    const draft = await tx.edition.findFirst({
      where: { jurisdictionCode: code, number: null },
      select: { id: true },
    })
    if (!draft) return null
    const { id } = await tx.previewLink.create({
      data: {
        jurisdictionCode: code,
        editionId: draft.id,
        tokenHash: hashOf(token),
        label: link.label,
        actor: access.actor,
        createdAt: now,
        expiresAt,
      },
      select: { id: true },
    })
    await recordAudit(tx, access, {
      action: 'preview-link:create',
      editionId: draft.id,
      entryId: id,
      after: { label: link.label, expiresAt: expiresAt.toISOString() },
    })
    return token
  })
}

/** The links to the open draft, newest first; null when no draft is open. */
export function listPreviewLinks(access: Access): Promise<PreviewLink[] | null> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const draft = await tx.edition.findFirst({
      where: { jurisdictionCode: code, number: null },
      select: { previewLinks: { orderBy: { createdAt: 'desc' }, select: COLUMNS } },
    })
    return draft?.previewLinks ?? null
  })
}

/** Takes a link back at once. False when there is no such link that still could be taken back. */
export function revokePreviewLink(access: Access, id: string, now: Date): Promise<boolean> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const where = { jurisdictionCode: code, id, revokedAt: null }
    const link = await tx.previewLink.findFirst({ where, select: { editionId: true, label: true } })
    const { count } = await tx.previewLink.updateMany({ where, data: { revokedAt: now } })
    if (!link || count === 0) return false
    await recordAudit(tx, access, {
      action: 'preview-link:revoke',
      editionId: link.editionId,
      entryId: id,
      before: { label: link.label },
    })
    return true
  })
}

/**
 * The link with this token, whatever it is worth by now; null when there is none. Looked up by hash, so that how long
 * it takes says nothing of how much of a guess is right.
 */
export function findPreviewLink(access: Access, token: string): Promise<FoundPreviewLink | null> {
  if (!isPreviewToken(token)) return Promise.resolve(null)
  return withAccess(access, (tx) =>
    tx.previewLink.findUnique({
      where: { tokenHash: hashOf(token) },
      select: { ...COLUMNS, jurisdictionCode: true, editionId: true },
    }),
  )
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
