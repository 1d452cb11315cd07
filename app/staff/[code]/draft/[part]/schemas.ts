import { z } from 'zod'
import { type EntryKind, isPart, KINDS, type Part } from '@/lib/domain/list/parts'

export const entryId = z.string().regex(/^[a-z2-7]{10}$/)
const part = z.custom<Part>((value) => typeof value === 'string' && isPart(value))
const kind = z.custom<EntryKind>((value) => typeof value === 'string' && Object.hasOwn(KINDS, value))

/** What every form of the page carries: which draft, which part. */
const place = { edition: z.uuid(), part }

/** One entry's form: a new one names where it stands, one that is there its id and version. Fields come beside. */
export const saveEntrySchema = z
  .object({
    ...place,
    entryKind: kind,
    entry: entryId.optional(),
    version: z.coerce.number().int().nonnegative(),
    parent: entryId.optional(),
    behind: entryId.optional(),
    again: z.string().optional(),
    /** What to do when the entry was removed meanwhile. */
    way: z.enum(['restore', 'new']).optional(),
  })
  .catchall(z.string())
  .refine((typed) => KINDS[typed.entryKind].part === typed.part, {
    path: ['entryKind'],
    message: '这类内容不在这一部分里',
  })

/** The buttons of all rows: `verb:id:…`, and what stands in the fields beside them. */
export const rowsSchema = z.object({
  ...place,
  do: z.string().max(200),
  to: z.coerce.number().int().positive().optional().catch(undefined),
  into: entryId.optional().catch(undefined),
})

export const splitSchema = z.object({
  ...place,
  entry: entryId,
  version: z.coerce.number().int().nonnegative(),
  pieces: z.string(),
})

export const renumberSchema = z.object({
  ...place,
  changes: z.array(z.string()).optional().default([]),
  on: entryId.optional(),
})
