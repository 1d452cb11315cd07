import { z } from 'zod'
import { type Day, dayInWords } from '../calendar-days'
import { PART_KEYS, type Part } from '../list/parts'
import type { RegistryKind, RegistryRows } from './fields'
import { isGone } from './succession'
import type { Institution, LegalInstrument } from './types'

/** One place in a published list that a row of a registry says something about. */
export const touchSchema = z.object({
  part: z.enum(PART_KEYS as [Part, ...Part[]]),
  /** The top-level entry, which has a page of its own. */
  topId: z.string(),
  /** The innermost entry, which is the one to mend. */
  entryId: z.string(),
  title: z.string(),
  /** The rule that found it and the finding's key, by which a waiver stands for it (lib/domain/health/waivers.ts). */
  rule: z.string(),
  key: z.string(),
  /** The exact words. */
  words: z.string(),
  /** What is wrong and what to do, as the health check says it. */
  message: z.string(),
})
export type Touch = z.infer<typeof touchSchema>

/** What of one bureau's list in force is touched. */
export interface BureauTouches {
  code: string
  /** The bureau's name. */
  name: string
  editionNumber: number
  touches: Touch[]
}

/** What a row touches over all published lists, for people: counts of all, the first ones by name. */
export interface TouchSummary {
  bureaus: number
  entries: number
  shown: BureauTouches[]
  /** Not all lists were looked through: there are at least so many. */
  atLeast: boolean
}

/** 3 个单位的 12 条 */
export function touchCount({ bureaus, entries, atLeast }: Omit<TouchSummary, 'shown'>): string {
  return `${atLeast ? '至少 ' : ''}${bureaus} 个单位的 ${entries} 条`
}

/** What became of the body or the law, in one sentence without its full stop. */
export function whatHappened<Kind extends RegistryKind>(
  kind: Kind,
  row: RegistryRows[Kind],
  today: Day,
): string {
  return kind === 'institution' ? ofBody(row as Institution, today) : ofLaw(row as LegalInstrument, today)
}

function ofBody(body: Institution, today: Day): string {
  const since = body.until && isGone(body, today) ? dayInWords(body.until) : null
  if (since === null) return `“${body.name}”在机构库里的内容有变化`
  return body.successors.length > 0
    ? `“${body.name}”自${since}起由${body.successors.map((name) => `“${name}”`).join('、')}接任`
    : `“${body.name}”自${since}起没有了`
}

function ofLaw(law: LegalInstrument, today: Day): string {
  const replaced = law.successor ? `，由《${law.successor}》代替` : ''
  if (law.status === 'repealed' && law.repealedSince && law.repealedSince <= today)
    return `《${law.title}》自${dayInWords(law.repealedSince)}起废止${replaced}`
  if (law.status === 'amended')
    return `《${law.title}》修订过${law.amendedSince ? `，自${dayInWords(law.amendedSince)}起施行` : ''}${replaced}`
  return `《${law.title}》在法规库里的内容有变化`
}

/** Ends of bodies' names that lists leave out: 卫生计生行政部门 is named after 卫生和计划生育局. */
const BODY_ENDS = /(?:委员会|办公室|管理局|监督局|总局|局|委|办|厅|部|处|所|站|中心)$/
/** A stem shorter than this stands in half of all texts. */
const SHORTEST_STEM = 4

/**
 * Words at least one of which stands wherever a list may speak of the row: for the database to look for, before the
 * rules look closely. Short, and without the small words that are written this way or that.
 */
export function wordsToLookFor<Kind extends RegistryKind>(kind: Kind, row: RegistryRows[Kind]): string[] {
  const names =
    kind === 'institution'
      ? namesOf(row as Institution)
      : [(row as LegalInstrument).title, ...row.aliases].map(longestRun)
  const words = [...new Set(names)].filter((word) => word.length >= 2)
  return words.filter((word) => !words.some((other) => other !== word && word.includes(other)))
}

function namesOf({ name, aliases }: Institution): string[] {
  return [name, ...aliases].flatMap((known) => {
    const stem = known.replace(BODY_ENDS, '')
    return stem.length >= SHORTEST_STEM ? [known, stem] : [known]
  })
}

/** The longest stretch of a title between small words, marks and brackets: 与《医疗废物管理条例》 are written in many ways. */
function longestRun(title: string): string {
  const runs = title.replace(/^中华人民共和国/, '').split(/[^\p{Script=Han}\p{L}\p{N}]+|[的和与及]/u)
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '')
}
