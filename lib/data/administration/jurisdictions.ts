import type { Access } from '@/lib/domain/access'
import type { ContactCard } from '@/lib/domain/jurisdiction'
import { recordAudit } from '../audit'
import { withAccess } from '../with-access'

export interface JurisdictionLine {
  code: string
  name: string
  bureauName: string | null
  mergedIntoCode: string | null
  /** Number of the edition in force; null when nothing is public. */
  editionNumber: number | null
  members: number
}

const PAGE = 50

/** Bureaus whose code, name or division contains the words, by code, fifty to a page (from 1), and how many there are. */
export function searchJurisdictions(
  access: Access,
  wanted: { words: string; page: number },
): Promise<{ lines: JurisdictionLine[]; total: number; pages: number }> {
  return withAccess(access, async (tx) => {
    const words = wanted.words.trim().split(/\s+/).filter(Boolean)
    const where = {
      bureauName: { not: null },
      AND: words.map((word) => ({
        OR: [
          { code: { startsWith: word } },
          { name: { contains: word } },
          { bureauName: { contains: word } },
          { parent: { name: { contains: word } } },
        ],
      })),
    }
    const total = await tx.jurisdiction.count({ where })
    const rows = await tx.jurisdiction.findMany({
      where,
      select: {
        code: true,
        name: true,
        bureauName: true,
        mergedIntoCode: true,
        editions: { where: { state: 'published' }, select: { number: true } },
        memberships: { where: { disabledAt: null }, distinct: ['personId'], select: { personId: true } },
      },
      orderBy: { code: 'asc' },
      skip: (wanted.page - 1) * PAGE,
      take: PAGE,
    })
    const lines = rows.map(({ editions, memberships, ...facts }) => ({
      ...facts,
      editionNumber: editions[0]?.number ?? null,
      members: memberships.length,
    }))
    return { lines, total, pages: Math.max(1, Math.ceil(total / PAGE)) }
  })
}

export interface BureauFacts extends ContactCard {
  bureauName: string
  areaCode: string | null
  /** The division it was merged into; public pages then lead there. */
  mergedIntoCode: string | null
}

export interface Revisable extends Omit<BureauFacts, 'bureauName'> {
  code: string
  name: string
  bureauName: string | null
  version: number
}

/** A division as it stands in the registry, with the version a change must name; null when there is none. */
export function findRevisable(access: Access, code: string): Promise<Revisable | null> {
  return withAccess(access, (tx) => tx.jurisdiction.findUnique({ where: { code }, select: REVISABLE }))
}

const REVISABLE = {
  code: true,
  name: true,
  bureauName: true,
  areaCode: true,
  address: true,
  phone: true,
  hours: true,
  website: true,
  mergedIntoCode: true,
  version: true,
} as const

/** Replaces what is known of a bureau; `stale` when somebody did before, `unknown` when it is merged into nothing. */
export function reviseBureau(
  access: Access,
  code: string,
  version: number,
  facts: BureauFacts,
): Promise<'revised' | 'stale' | 'unknown'> {
  return withAccess(access, async (tx) => {
    const into = facts.mergedIntoCode
    if (into && (into === code || !(await tx.jurisdiction.count({ where: { code: into } })))) return 'unknown'
    const before = await tx.jurisdiction.findUnique({ where: { code }, select: REVISABLE })
    const { count } = await tx.jurisdiction.updateMany({
      where: { code, version },
      data: { ...facts, version: { increment: 1 } },
    })
    if (count === 0) return 'stale'
    await recordAudit(tx, access, { action: 'jurisdiction:save', entryId: code, before, after: facts })
    return 'revised'
  })
}

/** Adds divisions that are not there yet (parents first), the last one with its bureau; false when that one has one. */
export function addBureau(
  access: Access,
  line: { code: string; name: string; level: string; parentCode: string | null }[],
  bureauName: string,
): Promise<boolean> {
  return withAccess(access, async (tx) => {
    await tx.jurisdiction.createMany({ data: line, skipDuplicates: true })
    const own = line.at(-1)
    const { count } = await tx.jurisdiction.updateMany({
      where: { code: own?.code ?? '', bureauName: null },
      data: { bureauName, version: { increment: 1 } },
    })
    if (count === 0) return false
    await recordAudit(tx, access, {
      action: 'jurisdiction:add',
      entryId: own?.code,
      after: { ...own, bureauName },
    })
    return true
  })
}
