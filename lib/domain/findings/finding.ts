import type { Day } from '../calendar-days'
import type { Severity } from '../health/types'
import type { Part } from '../list/parts'
import type { FindingFacts, HistoryStep, Stance } from './steps'

/** How grave a finding is, in words. */
export const GRAVITY_WORDS = {
  error: '严重',
  warning: '一般',
  note: '提示',
} as const satisfies Record<Severity, string>

/** What a finding is about: an entry of the list, something that is missing, the list as a whole, or several places. */
export type FindingTarget =
  | { target: 'entry'; part: Part; entryId: string; topId: string }
  | { target: 'absence'; part: Part; entryId: null; topId: null }
  | { target: 'list'; part: null; entryId: null; topId: null }
  | { target: 'places'; part: null; entryId: null; topId: null }

/** One of the places of a finding that is about several. Without part and ids it is the list as a whole. */
export interface FindingPlace {
  part: Part | null
  entryId: string | null
  topId: string | null
  /** Where it stood then, in words: 公共服务事项 3 健康教育 › 联系电话. */
  place: string
  /** The exact words. */
  evidence: string | null
  /** What is wrong there, as the rule said it. */
  message: string | null
}

/** The list (and entry) beside which it was seen. */
export interface ComparedWith {
  code: string
  edition: number
  /** The entry, unless the whole list is meant. */
  entry: { part: Part; entryId: string; subject: string } | null
}

export interface FindingHead extends FindingFacts {
  id: string
  jurisdictionCode: string
  /** 第N号 of the bureau. */
  number: number
  title: string
  severity: Severity
  about: FindingTarget
  /** What the entry was called; what is missing, in words. */
  subject: string
  editionNumber: number
  dueOn: Day
  raisedOn: Day
  raisedActor: string
  closedOn: Day | null
  version: number
}

/** One line of the history. */
export interface FindingEvent {
  step: HistoryStep
  words: string | null
  stance: Stance | null
  dueOn: Day | null
  editionNumber: number | null
  personId: string | null
  actor: string
  at: Date
}

/** 第3号 */
export const findingNumber = ({ number }: { number: number }) => `第${number}号`

/** What it is about, in words: 公共服务事项：预防接种; 部门职责中缺少：…. */
export function aboutWords(
  { about, subject }: Pick<FindingHead, 'about' | 'subject'>,
  label: (part: Part) => string,
): string {
  if (about.part === null) return subject
  return about.target === 'entry'
    ? `${label(about.part)}：${subject}`
    : `${label(about.part)}中缺少：${subject}`
}

/** Where it came from. */
export type FindingOrigin = 'rule' | 'comparison' | 'hand'
export const ORIGIN_WORDS = {
  rule: '体检',
  comparison: '对照',
  hand: '人工发现',
} as const satisfies Record<FindingOrigin, string>
export function originOf(finding: { rule: string | null; comparedWith: ComparedWith | null }): FindingOrigin {
  if (finding.rule) return 'rule'
  return finding.comparedWith ? 'comparison' : 'hand'
}
