import { z } from 'zod'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)))
const text = z.string().trim().min(1).max(100)

/** What of the log is asked for, from an address; a parameter that makes no sense is left out. */
export const logFilterSchema = z.object({
  /** Part of the person's name. */
  person: text.optional().catch(undefined),
  /** Id of an entry, or the address of its page. */
  entry: text
    .transform((typed) => typed.replace(/[?#].*$/, '').replace(/^.*\//, ''))
    .optional()
    .catch(undefined),
  action: text.optional().catch(undefined),
  /** First and last day, Beijing time. */
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  /** Only what came before this number in the chain. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
})
export type LogFilter = z.output<typeof logFilterSchema>

/** The filter as parameters of an address; without the place in the chain unless given. */
export function filterQuery(filter: LogFilter, before?: number): string {
  const { before: _, ...rest } = filter
  const given = Object.entries({ ...rest, before }).filter(([, value]) => value !== undefined)
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
}
