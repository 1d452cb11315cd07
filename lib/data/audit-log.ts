import type { Access } from '@/lib/domain/access'
import type { LogFilter } from '@/lib/domain/audit/filter'
import { addDays, startOfDay } from '@/lib/domain/calendar-days'
import { oneLine, shorten } from '@/lib/domain/list/titles'
import { Prisma } from './generated/client'
import { type Transaction, withAccess } from './with-access'

export interface LogEntry {
  /** Number in the chain, from 1. */
  sequence: number
  at: Date
  actor: string
  action: string
  /** The entry, or the key of whatever was changed. */
  entryId: string | null
  /** What the entry is called, if it is one we can still name. */
  entryTitle: string | null
  field: string | null
  before: unknown
  after: unknown
  digest: string
}

/**
 * The log of the access's jurisdiction (of the platform when it has none), newest first, at most `limit` entries before
 * `filter.before`. Pages by the number in the chain: what is added meanwhile moves nothing.
 */
export function readLog(access: Access, filter: LogFilter, limit: number): Promise<LogEntry[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.auditEntry.findMany({
      where: { chain: access.jurisdictionCode ?? 'platform', ...conditions(filter) },
      orderBy: { sequence: 'desc' },
      take: limit,
      select: {
        sequence: true,
        at: true,
        actor: true,
        action: true,
        entryId: true,
        field: true,
        before: true,
        after: true,
        digest: true,
        editionId: true,
      },
    })
    const ids = [...new Set(rows.flatMap((row) => row.entryId ?? []))]
    const titles = access.jurisdictionCode ? await titlesOf(tx, access.jurisdictionCode, ids) : new Map()
    return rows.map(({ editionId, ...row }) => ({
      ...row,
      ...(tellsOfDraft(editionId, row.action) && !mayReadDrafts(access) ? { before: null, after: null } : {}),
      entryTitle: titles.get(row.entryId ?? '') ?? null,
    }))
  })
}

/** Without the permission to read drafts one sees who did what and when, not the texts. */
const mayReadDrafts = (access: Access) =>
  access.jurisdictionCode === null || access.permissions.has('draft:read')
const tellsOfDraft = (editionId: string | null, action: string) =>
  editionId !== null || /^(?:entry|draft|import|comment|edition|health):/.test(action)

function conditions(filter: LogFilter): Prisma.AuditEntryWhereInput {
  const { person, entry, action, from, to, before } = filter
  return {
    ...(before ? { sequence: { lt: before } } : {}),
    ...(person ? { actor: { contains: person, mode: 'insensitive' } } : {}),
    ...(entry ? { entryId: entry } : {}),
    // `synonym:` is everything done with synonyms.
    ...(action ? { action: action.endsWith(':') ? { startsWith: action } : action } : {}),
    ...(from || to
      ? {
          at: {
            ...(from ? { gte: startOfDay(from) } : {}),
            ...(to ? { lt: startOfDay(addDays(to, 1)) } : {}),
          },
        }
      : {}),
  }
}

/** Fields by which an entry of some kind is called, the best first. */
const NAMING = ['name', 'title', 'matter', 'statement', 'department', 'heading', 'unit', 'text', 'position']

async function titlesOf(tx: Transaction, code: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ entryId: string; data: Record<string, unknown> }[]>(Prisma.sql`
    SELECT DISTINCT ON (entry_id) entry_id AS "entryId", data FROM entry
     WHERE jurisdiction_code = ${code} AND entry_id = ANY(${ids}) ORDER BY entry_id, is_public`)
  return new Map(
    rows.flatMap(({ entryId, data }) => {
      const name = NAMING.map((field) => data[field]).find((text) => typeof text === 'string' && text.trim())
      return name ? [[entryId, shorten(oneLine(String(name)), 40)] as const] : []
    }),
  )
}
