import type { Access } from '@/lib/domain/access'
import type { EditionHead } from '@/lib/domain/edition'
import { assembleList } from '@/lib/domain/list/entries'
import type { EntryKind } from '@/lib/domain/list/parts'
import type { Place, ResponsibilityList } from '@/lib/domain/list/schema'
import { HEAD_COLUMNS, toHead } from './edition-head'
import { type DirectoryEntry, readJurisdiction } from './jurisdictions'
import { type Transaction, withAccess } from './with-access'

export interface Edition {
  head: EditionHead
  list: ResponsibilityList
}

/** A withdrawn edition keeps its head, so that its page can say why (410). */
export interface WithdrawnEdition {
  head: EditionHead
  list: null
}

const PUBLIC_STATES = ['published', 'superseded', 'withdrawn']

/** The edition in force; null when the jurisdiction has none. Personal data is left out. */
export function loadCurrentEdition(access: Access, code: string): Promise<Edition | null> {
  return withAccess(access, async (tx) => {
    const row = await tx.edition.findFirst({
      where: { jurisdictionCode: code, state: 'published' },
      select: HEAD_COLUMNS,
    })
    if (!row) return null
    return { head: toHead(row), list: await readList(tx, code, row.id, row.title) }
  })
}

/** 第N版, whatever became of it since; null when there never was one. */
export function loadEdition(
  access: Access,
  code: string,
  number: number,
): Promise<Edition | WithdrawnEdition | null> {
  return withAccess(access, async (tx) => {
    const row = await tx.edition.findUnique({
      where: { jurisdictionCode_number: { jurisdictionCode: code, number } },
      select: HEAD_COLUMNS,
    })
    if (!row || !PUBLIC_STATES.includes(row.state)) return null
    const head = toHead(row)
    if (head.state === 'withdrawn') return { head, list: null }
    return { head, list: await readList(tx, code, row.id, row.title) }
  })
}

/** The public editions of a jurisdiction, newest first. */
export function listEditions(access: Access, code: string): Promise<EditionHead[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.edition.findMany({
      where: { jurisdictionCode: code, state: { in: PUBLIC_STATES } },
      orderBy: { number: 'desc' },
      select: HEAD_COLUMNS,
    })
    return rows.map(toHead)
  })
}

/** The newest publications over all jurisdictions, at most `limit`. */
export function recentEditions(access: Access, limit: number): Promise<DirectoryEntry[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.edition.findMany({
      where: { state: 'published', publishedAt: { not: null } },
      orderBy: { publishedAt: 'desc' },
      take: limit,
      select: HEAD_COLUMNS,
    })
    const entries = await Promise.all(
      rows.map(async (row) => {
        const jurisdiction = await readJurisdiction(tx, row.jurisdictionCode)
        return jurisdiction ? [{ jurisdiction, edition: toHead(row) }] : []
      }),
    )
    return entries.flat()
  })
}

/** The whole list of an edition, without personal data. */
export async function readList(
  tx: Transaction,
  jurisdictionCode: string,
  editionId: string,
  title: string | null,
): Promise<ResponsibilityList> {
  const rows = await tx.entry.findMany({
    where: { jurisdictionCode, editionId },
    select: { entryId: true, parentId: true, kind: true, position: true, source: true, data: true },
  })
  return assembleList(
    title,
    rows.map((row) => ({
      ...row,
      kind: row.kind as EntryKind,
      source: row.source as Place | null,
      data: row.data as Record<string, unknown>,
      privateData: null,
    })),
  )
}
