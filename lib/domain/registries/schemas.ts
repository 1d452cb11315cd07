import { z } from 'zod'
import { ADMINISTRATIVE_LEVELS, INSTRUMENT_STATUSES } from './types'

/** 2019-03-31 */
const daySchema = z.iso.date()
const wordsSchema = z.string().trim().min(1)

const provenance = {
  source: wordsSchema,
  confidence: z.number().min(0).max(1),
  confirmedBy: wordsSchema.nullable().default(null),
}

/** One row of prisma/seed/registries/institutions.json; what a row leaves out is not known or not the case. */
export const institutionSchema = z.strictObject({
  name: wordsSchema,
  aliases: wordsSchema.array().default([]),
  levels: z.enum(ADMINISTRATIVE_LEVELS).array().min(1),
  successors: wordsSchema.array().default([]),
  since: daySchema.nullable().default(null),
  until: daySchema.nullable().default(null),
  basis: wordsSchema.nullable().default(null),
  note: wordsSchema.nullable().default(null),
  ...provenance,
})
/** An institution as one adds it: without the id the store gives. */
export type NewInstitution = z.infer<typeof institutionSchema>

/** One row of prisma/seed/registries/legal-instruments.json. A repealed one says since when. */
export const legalInstrumentSchema = z
  .strictObject({
    title: wordsSchema,
    aliases: wordsSchema.array().default([]),
    number: wordsSchema.nullable().default(null),
    status: z.enum(INSTRUMENT_STATUSES),
    inForceSince: daySchema.nullable().default(null),
    amendedSince: daySchema.nullable().default(null),
    repealedSince: daySchema.nullable().default(null),
    successor: wordsSchema.nullable().default(null),
    lastArticle: z.number().int().positive().nullable().default(null),
    note: wordsSchema.nullable().default(null),
    ...provenance,
  })
  .refine((law) => law.status !== 'repealed' || law.repealedSince !== null, {
    path: ['repealedSince'],
    message: '已废止的，请写明自哪一天起废止。',
  })
/** An instrument as one adds it: without the id the store gives. */
export type NewLegalInstrument = z.infer<typeof legalInstrumentSchema>
