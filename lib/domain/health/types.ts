import type { Day } from '../calendar-days'
import type { ResponsibilityList } from '../list/schema'
import type { AdministrativeLevel, Registries } from '../registries/types'

/**
 * `error`: the list is wrong and must not be submitted so. `warning`: very likely wrong, a person decides. `note`:
 * worth knowing.
 */
export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Whose list is checked; null where a file is checked without a place. */
export interface HealthPlace {
  /** Six-digit division code, GB/T 2260. */
  code: string
  /** 海口市美兰区 */
  name: string
  level: AdministrativeLevel
  /** Names of the divisions above, nearest first: 海口市, 海南省. */
  above: readonly string[]
  /** Telephone area code (0898). */
  areaCode: string | null
  /** What its health body is called (海口市美兰区卫生健康委员会); left out where the place is all one knows. */
  bureauName?: string | null
}

/** What a rule may know besides the list. Pure: no clock, no database. */
export interface HealthContext {
  registries: Registries
  place: HealthPlace | null
  today: Day
  /** Top-level entries whose review date is past, by entryId, with the day it was due. */
  overdue: ReadonlyMap<string, Day>
}

/** A whole field rewritten. Applied only while the field still reads `before`. */
export interface HealthFix {
  /** What pressing it does, in words: 改为“县市场监督管理局”. */
  label: string
  /** JSON pointer of the field. */
  at: string
  before: string
  after: string
}

/** What one rule found in one place. */
export interface Found {
  /**
   * JSON pointer into the list of the field concerned (`/services/0/phone`), or of the entry when what is missing is
   * an entry (`/boundaries/3`).
   */
  at: string
  /** The exact words. A substring of the text at `at`; where that is blank, of a text that names the entry. */
  evidence: string
  /** One sentence for the person who edits the list (zh-CN): what is wrong here and what to do. */
  message: string
  fix?: HealthFix
  /** A severity of its own, where a rule is sure in one case and not in another; the rule's as a rule. */
  severity?: Severity
}

/** One rule: one file in `rules/`, registered in `registry.ts`. */
export interface HealthRule {
  /** `family/name`: numbering/gap, body/succeeded. Stable: waivers and statistics are kept by it. */
  id: string
  /** What it finds, in a few words (zh-CN): 编号缺号. */
  title: string
  severity: Severity
  /** Why it matters, for the editor (zh-CN). */
  why: string
  /** Where the demand comes from: a standard, a document, or 常理. */
  source: string
  check(list: ResponsibilityList, context: HealthContext): Found[]
}

/** A finding of the health check as everything else sees it. (An auditor's finding is `lib/domain/findings`.) */
export interface HealthFinding extends Found {
  rule: string
  severity: Severity
  /** The innermost entry that `at` stands in; null for the list as a whole. */
  entryId: string | null
  /** The field of that entry (`statement`, `guide.fee`); null when the finding is about the whole entry. */
  field: string | null
  /**
   * Names this finding across editions: rule, entry and words, whatever the position. A waiver (“not a problem,
   * because …”) is kept under it.
   */
  key: string
}
