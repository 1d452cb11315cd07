import type { Access } from '@/lib/domain/access'
import { toDateColumn } from '@/lib/domain/calendar-days'
import type { NewInstitution, NewLegalInstrument } from '@/lib/domain/registries/schemas'
import { withAccess } from '../with-access'
import { loadRegistries } from './load-registries'

/**
 * Adds rows to both registries, as they come with the product. A name or title known already keeps what operators made
 * of it; a row they renamed or took out of use does not come back. Returns how many were new.
 */
export async function addRegistries(
  access: Access,
  institutions: readonly NewInstitution[],
  instruments: readonly NewLegalInstrument[],
): Promise<{ institutions: number; instruments: number }> {
  const added = await withAccess(access, async (tx) => {
    const bodies = await tx.institution.createMany({
      data: institutions.map((row) => ({
        ...row,
        seededAs: row.name,
        since: column(row.since),
        until: column(row.until),
      })),
      skipDuplicates: true,
    })
    const laws = await tx.legalInstrument.createMany({
      data: instruments.map((row) => ({
        ...row,
        seededAs: row.title,
        inForceSince: column(row.inForceSince),
        amendedSince: column(row.amendedSince),
        repealedSince: column(row.repealedSince),
      })),
      skipDuplicates: true,
    })
    return { institutions: bodies.count, instruments: laws.count }
  })
  loadRegistries.forget()
  return added
}

const column = (day: string | null) => day && toDateColumn(day)
