import type { Access } from '@/lib/domain/access'
import type { EditionHead } from '@/lib/domain/edition'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { recordAudit } from './audit'
import { HEAD_COLUMNS, toHead } from './edition-head'
import type { JurisdictionModel } from './generated/models'
import { type Transaction, withAccess } from './with-access'

export interface DirectoryEntry {
  jurisdiction: Jurisdiction
  /** The current public edition. */
  edition: EditionHead | null
}

/** All divisions with a bureau, ordered by code, each with its current edition. Three queries for any number. */
export function listDirectory(access: Access): Promise<DirectoryEntry[]> {
  return withAccess(access, async (tx) => {
    const [all, editions] = await Promise.all([
      tx.jurisdiction.findMany({ orderBy: { code: 'asc' } }),
      tx.edition.findMany({ where: { state: 'published' }, select: HEAD_COLUMNS }),
    ])
    const known = new Map(all.map((row) => [row.code, row]))
    const current = new Map(editions.map((row) => [row.jurisdictionCode, toHead(row)]))
    return all
      .filter((row) => row.bureauName !== null)
      .map((row) => ({
        jurisdiction: toJurisdiction(row, ancestorsIn(known, row)),
        edition: current.get(row.code) ?? null,
      }))
  })
}

/** The division with this code; null when there is none. */
export function findJurisdiction(access: Access, code: string): Promise<Jurisdiction | null> {
  return withAccess(access, (tx) => readJurisdiction(tx, code))
}

export async function readJurisdiction(tx: Transaction, code: string): Promise<Jurisdiction | null> {
  const row = await tx.jurisdiction.findUnique({ where: { code }, include: WITH_ANCESTORS })
  if (!row) return null
  const above = [row.parent?.parent?.parent, row.parent?.parent, row.parent]
  const ancestors = above.flatMap((up) => (up ? [{ code: up.code, name: up.name }] : []))
  return toJurisdiction(row, ancestors)
}

/** Provinces, cities, counties: three levels, and one more for divisions yet to come. */
const WITH_ANCESTORS = { parent: { include: { parent: { include: { parent: true } } } } } as const

/** What {@link saveJurisdiction} takes: a division as the registry has it, its parent by code. */
export interface JurisdictionFacts extends Omit<Jurisdiction, 'ancestors'> {
  parentCode: string | null
}

/** Adds a division or replaces its facts. Parents must be there first. */
export async function saveJurisdiction(access: Access, facts: JurisdictionFacts): Promise<void> {
  const { card, code, ...rest } = facts
  const row = { ...rest, ...card }
  await withAccess(access, async (tx) => {
    const before = await tx.jurisdiction.findUnique({ where: { code } })
    await tx.jurisdiction.upsert({
      where: { code },
      create: { code, ...row },
      update: { ...row, version: { increment: 1 } },
    })
    const was =
      before && Object.fromEntries(Object.keys(row).map((key) => [key, before[key as keyof typeof row]]))
    await recordAudit(tx, access, { action: 'jurisdiction:save', entryId: code, before: was, after: row })
  })
}

function ancestorsIn(
  known: Map<string, JurisdictionModel>,
  row: JurisdictionModel,
): Jurisdiction['ancestors'] {
  const ancestors: Jurisdiction['ancestors'] = []
  let up = row.parentCode ? known.get(row.parentCode) : undefined
  // Bounded: a registry with a circle in it must not hang the front page.
  for (let level = 0; up && level < 4; level += 1) {
    ancestors.unshift({ code: up.code, name: up.name })
    up = up.parentCode ? known.get(up.parentCode) : undefined
  }
  return ancestors
}

export function toJurisdiction(row: JurisdictionModel, ancestors: Jurisdiction['ancestors']): Jurisdiction {
  const { code, name, bureauName, areaCode, address, phone, hours, website, mergedIntoCode } = row
  return {
    code,
    name,
    level: row.level as Jurisdiction['level'],
    ancestors,
    bureauName,
    areaCode,
    card: { address, phone, hours, website },
    mergedIntoCode,
  }
}
