import { z } from 'zod'
import { SEVERITIES } from '../health/types'
import { divisionCodeSchema } from '../jurisdiction'
import { isPart, type Part } from '../list/parts'

/** Characters a text of a finding, its title and quoted words may have at most. */
export const LONGEST_WORDS = 2000
export const LONGEST_TITLE = 80
export const LONGEST_EVIDENCE = 500

const text = (longest: number) => z.string().trim().min(1).max(longest).optional().catch(undefined)
const part = z
  .string()
  .refine(isPart)
  .transform((value) => value as Part)

/**
 * What the page that raises a finding may be given in its address, by other pages (a rule, a comparison) or by its own
 * steps. What makes no sense is left out; whether entries and words exist is looked up afterwards.
 */
export const raiseQuerySchema = z.object({
  /** Whose list. */
  code: divisionCodeSchema.optional().catch(undefined),
  /** The entry, of whatever kind. */
  entry: text(100),
  part: part.optional().catch(undefined),
  /** What is missing in the part; given and blank, an absence still to be described. */
  missing: z.string().trim().max(LONGEST_TITLE).optional().catch(undefined),
  /** `list`: the list as a whole. `rule`: all that the rule finds in it. */
  about: z.enum(['list', 'rule']).optional().catch(undefined),
  /** Id of a health rule, the exact words it found, and what it says about them. */
  rule: text(100),
  evidence: text(LONGEST_EVIDENCE),
  message: text(LONGEST_WORDS),
  /** The list it was compared with, and an entry of that list. */
  other: divisionCodeSchema.optional().catch(undefined),
  otherEntry: text(100),
  title: text(LONGEST_TITLE),
  severity: z.enum(SEVERITIES).optional().catch(undefined),
  /** Looks for a bureau by name or code. */
  q: text(50),
})
export type RaiseQuery = z.output<typeof raiseQuerySchema>

/** The address of the page that raises a finding, with what is known already filled in. */
export function raiseHref(query: RaiseQuery): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return given.length > 0 ? `/audit/findings/raise?${new URLSearchParams(given)}` : '/audit/findings/raise'
}
