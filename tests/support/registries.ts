import { readFileSync } from 'node:fs'
import { institutionSchema, legalInstrumentSchema } from '@/lib/domain/registries/schemas'
import type { Registries } from '@/lib/domain/registries/types'

const rows = (file: string): unknown => JSON.parse(readFileSync(`prisma/seed/registries/${file}`, 'utf8'))

/** The rows as they are seeded, as the store takes them. */
export const seedRows = {
  institutions: institutionSchema.array().parse(rows('institutions.json')),
  instruments: legalInstrumentSchema.array().parse(rows('legal-instruments.json')),
}

/** Both registries as they are seeded. */
export const seedRegistries: Registries = {
  institutions: seedRows.institutions.map((row) => ({ id: row.name, ...row })),
  instruments: seedRows.instruments.map((row) => ({ id: row.title, ...row })),
}
