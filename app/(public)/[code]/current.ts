import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
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
 * The bureau under this code. Answers 404 for anything else, and 308 to the bureau that took its place (`rest` is
 * the path below the code that exists there too).
 */
export async function requireBureau(code: string, rest = ''): Promise<Bureau> {
  if (!isDivisionCode(code)) notFound()
  const jurisdiction = await jurisdictionOf(code)
  if (jurisdiction?.mergedIntoCode) permanentRedirect(`/${jurisdiction.mergedIntoCode}${rest}`)
  if (!jurisdiction?.bureauName) notFound()
  return { ...jurisdiction, bureauName: jurisdiction.bureauName }
}

/** The bureau and its list in force; 404 when it has published none. */
export async function requireCurrent(code: string, rest = ''): Promise<Edition & { bureau: Bureau }> {
  if (!isDivisionCode(code)) notFound()
  const [bureau, edition] = await Promise.all([requireBureau(code, rest), currentEditionOf(code)])
  if (!edition) notFound()
  return { bureau, ...edition }
}

/** The bureau with all its public editions, newest first; no list is loaded. */
export async function requireEditions(code: string): Promise<{ bureau: Bureau; editions: EditionHead[] }> {
  if (!isDivisionCode(code)) notFound()
  const [bureau, editions] = await Promise.all([requireBureau(code), editionsOf(code)])
  return { bureau, editions }
}

export function requirePart(part: string): Part {
  if (!isPart(part)) notFound()
  return part
}

const isDivisionCode = (code: string) => /^\d{6}$/.test(code)
