import { readFileSync } from 'node:fs'
import { institutionSchema, legalInstrumentSchema } from '@/lib/domain/registries/schemas'
import type { Registries } from '@/lib/domain/registries/types'

const rows = (file: string): unknown => JSON.parse(readFileSync(`prisma/seed/registries/${file}`, 'utf8'))

/** Both registries as they are seeded. */
export const seedRegistries: Registries = {
  institutions: institutionSchema
    .array()
    .parse(rows('institutions.json'))
    .map((row) => ({ id: row.name, ...row })),
  instruments: legalInstrumentSchema
    .array()
    .parse(rows('legal-instruments.json'))
    .map((row) => ({ id: row.title, ...row })),
}
