import { z } from 'zod'
import { COMPARED_PARTS } from '@/lib/domain/compare/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import {
  boundaryFields,
  dutyFields,
  procedureFields,
  responsibilityListSchema,
  sectionFields,
  serviceFields,
  shareFields,
  workItemFields,
} from '@/lib/domain/list/schema'

const ordinals = z.array(z.int().positive()).min(1)
const countsSchema = z.strictObject({ left: z.int().nonnegative(), right: z.int().nonnegative() })

/** Entries a reader put on one row. An entry may stand in several pairs, never twice beside the same other one. */
export const readPairSchema = z.strictObject({
  left: ordinals,
  right: ordinals,
  strength: z.enum(['same', 'partial']),
  /** Two careful people might disagree. */
  doubtful: z.literal(true).optional(),
  why: z.string().min(1).max(40),
})
export type ReadPair = z.infer<typeof readPairSchema>

/** One part of two lists as read: what is in no pair stands in one list only. */
const partReadingSchema = z.strictObject({
  /** How many entries there were when they were read: ordinals mean nothing once this changes. */
  counts: countsSchema,
  pairs: z.array(readPairSchema),
})
const partsSchema = z.partialRecord(z.enum(COMPARED_PARTS), partReadingSchema)

/** A reading of two seed documents, by division code. */
export const seedReadingSchema = z.strictObject({
  left: z.string().regex(/^\d{6}$/),
  right: z.string().regex(/^\d{6}$/),
  readOn: z.iso.date(),
  parts: partsSchema,
})

/** A list as a fixture writes it: the texts alone. */
const madeListSchema = z.strictObject({
  title: z.string(),
  duties: z.array(
    z.strictObject({ ...dutyFields.shape, items: z.array(z.strictObject(workItemFields.shape)) }),
  ),
  boundaries: z.array(
    z.strictObject({ ...boundaryFields.shape, shares: z.array(z.strictObject(shareFields.shape)) }),
  ),
  services: z.array(z.strictObject(serviceFields.omit({ guide: true }).shape)),
  procedures: z.array(
    z.strictObject({
      ...procedureFields.omit({ number: true, groupNumber: true }).shape,
      sections: z.array(z.strictObject(sectionFields.omit({ number: true }).shape)),
    }),
  ),
})
type MadeList = z.infer<typeof madeListSchema>

/** A reading of two lists written for it. */
export const madeReadingSchema = z.strictObject({
  /** What makes this pair hard. */
  about: z.string(),
  left: madeListSchema,
  right: madeListSchema,
  readOn: z.iso.date(),
  parts: partsSchema,
})

/** The whole list a fixture stands for, with the provisional ids a reader of documents would give. */
export function wholeList(made: MadeList): ResponsibilityList {
  const at = (entryId: string) => ({ entryId, source: null })
  return responsibilityListSchema.parse({
    title: made.title,
    duties: made.duties.map((duty, index) => ({
      ...at(`duties.${index}`),
      ...duty,
      items: duty.items.map((item, among) => ({ ...at(`duties.${index}.items.${among}`), ...item })),
    })),
    boundaries: made.boundaries.map((boundary, index) => ({
      ...at(`boundaries.${index}`),
      ...boundary,
      shares: boundary.shares.map((share, among) => ({
        ...at(`boundaries.${index}.shares.${among}`),
        ...share,
      })),
    })),
    procedures: made.procedures.map((procedure, index) => ({
      ...at(`procedures.${index}`),
      number: null,
      groupNumber: null,
      ...procedure,
      sections: procedure.sections.map((section, among) => ({
        ...at(`procedures.${index}.sections.${among}`),
        number: null,
        ...section,
      })),
    })),
    services: made.services.map((service, index) => ({
      ...at(`services.${index}`),
      ...service,
      guide: null,
    })),
    plans: [],
  })
}
