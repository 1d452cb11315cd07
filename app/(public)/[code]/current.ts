import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { cache } from 'react'
import { editionHref } from '@/components/list/addresses'
import { publicAccess } from '@/lib/auth/access'
import { type Edition, listEditions, loadCurrentEdition } from '@/lib/data/editions'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import type { EditionHead } from '@/lib/domain/edition'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { isPart, type Part } from '@/lib/domain/list/parts'

/** One query each, however many parts of a page ask (metadata, body). */
const jurisdictionOf = cache((code: string) => findJurisdiction(publicAccess(), code))
const currentEditionOf = cache((code: string) => loadCurrentEdition(publicAccess(), code))
const editionsOf = cache((code: string) => listEditions(publicAccess(), code))

/** A jurisdiction that has a bureau. */
export interface Bureau extends Jurisdiction {
  bureauName: string
}

/**
 * The bureau under this code. Answers 404 for anything else, and 308 to the bureau that took its place.
 * @param rest path below the code that exists there too; null on pages of history, which stay where they were
 */
export async function requireBureau(code: string, rest: string | null = ''): Promise<Bureau> {
  if (!isDivisionCode(code)) notFound()
  const jurisdiction = await jurisdictionOf(code)
  if (jurisdiction?.mergedIntoCode && rest !== null)
    permanentRedirect(`/${jurisdiction.mergedIntoCode}${rest}`)
  if (!jurisdiction?.bureauName) notFound()
  return { ...jurisdiction, bureauName: jurisdiction.bureauName }
}

/**
 * The bureau and its list in force. 404 when it has published none; when the last one was withdrawn, its page tells
 * why (410).
 */
export async function requireCurrent(code: string, rest = ''): Promise<Edition & { bureau: Bureau }> {
  if (!isDivisionCode(code)) notFound()
  const [bureau, edition] = await Promise.all([requireBureau(code, rest), currentEditionOf(code)])
  if (edition) return { bureau, ...edition }
  const [last] = await editionsOf(code)
  if (last?.state !== 'withdrawn' || last.number === null) notFound()
  redirect(editionHref(code, last.number))
}

/** The bureau with all its public editions, newest first; no list is loaded. */
export async function requireEditions(
  code: string,
  rest: string | null = '',
): Promise<{ bureau: Bureau; editions: EditionHead[] }> {
  if (!isDivisionCode(code)) notFound()
  const [bureau, editions] = await Promise.all([requireBureau(code, rest), editionsOf(code)])
  return { bureau, editions }
}

export function requirePart(part: string): Part {
  if (!isPart(part)) notFound()
  return part
}

const isDivisionCode = (code: string) => /^\d{6}$/.test(code)
