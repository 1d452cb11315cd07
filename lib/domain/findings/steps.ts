import type { Permission } from '../permissions'

/**
 * `open`: the bureau is to answer. `answered`: it has, and mends or waits. `returned`: the auditor was not satisfied.
 * `closed`: settled, with a conclusion. `withdrawn`: raised wrongly.
 */
export const FINDING_STATES = ['open', 'answered', 'returned', 'closed', 'withdrawn'] as const
export type FindingState = (typeof FINDING_STATES)[number]

/** States in words. */
export const FINDING_STATE_WORDS = {
  open: '待答复',
  answered: '已答复',
  returned: '已退回',
  closed: '已办结',
  withdrawn: '已撤回',
} as const satisfies Record<FindingState, string>

/** Not settled yet. */
export const LIVE_STATES = ['open', 'answered', 'returned'] as const satisfies readonly FindingState[]
export const isLive = (state: FindingState) => (LIVE_STATES as readonly FindingState[]).includes(state)

interface StepRule {
  /** What the button says. */
  label: string
  from: readonly FindingState[]
  /** The state after it; null when it stays. */
  to: FindingState | null
  permission: Permission
  /** The auditor judges what the bureau did: it must have answered, or published a change. Not for who answered. */
  judges?: true
}

/** What can be done with a finding that was raised. The database holds the same table and is the last word. */
export const FINDING_STEPS = {
  answer: { label: '答复', from: LIVE_STATES, to: 'answered', permission: 'finding:answer' },
  mend: { label: '去草稿里改', from: LIVE_STATES, to: null, permission: 'finding:answer' },
  return: { label: '退回', from: LIVE_STATES, to: 'returned', permission: 'finding:raise', judges: true },
  close: { label: '办结', from: LIVE_STATES, to: 'closed', permission: 'finding:raise', judges: true },
  extend: { label: '改期限', from: LIVE_STATES, to: null, permission: 'finding:raise' },
  withdraw: { label: '撤回', from: LIVE_STATES, to: 'withdrawn', permission: 'finding:raise' },
} as const satisfies Record<string, StepRule>
export type FindingStep = keyof typeof FINDING_STEPS

/** What the history tells of: the steps, the beginning, and a published edition that changed what it is about. */
export const HISTORY_WORDS = {
  raise: '提出问题',
  answer: '单位答复',
  mend: '开始在草稿里改',
  mended: '新版已改动',
  return: '退回',
  extend: '改期限',
  close: '办结',
  withdraw: '撤回',
} as const satisfies Record<FindingStep | 'raise' | 'mended', string>
export type HistoryStep = keyof typeof HISTORY_WORDS

/** What the bureau says of a finding when it answers. */
export const STANCES = { accepted: '认可，要改', disputed: '有不同意见' } as const
export type Stance = keyof typeof STANCES
export const STANCE_KEYS = Object.keys(STANCES) as [Stance, ...Stance[]]

export interface FindingFacts {
  state: FindingState
  stance: Stance | null
  /** The published edition that changed what it is about, since it was raised or returned last. */
  mendedIn: number | null
}

export interface FindingStepFacts extends FindingFacts {
  /** Who answered, ever. */
  answeredBy: readonly (string | null)[]
  personId: string | null
  permissions: ReadonlySet<Permission>
}

/** Why the step cannot be taken, in a sentence for whoever asked; null when it can. */
export function findingRefusal(step: FindingStep, facts: FindingStepFacts): string | null {
  const rule: StepRule = FINDING_STEPS[step]
  if (!rule.from.includes(facts.state))
    return `这个问题现在是“${FINDING_STATE_WORDS[facts.state]}”，不能${rule.label}。`
  if (!facts.permissions.has(rule.permission)) return `您的角色不能${rule.label}。`
  if (!rule.judges) return null
  if (facts.state !== 'answered' && facts.mendedIn === null)
    return `单位还没有答复，也没有公布改动，现在不能${rule.label}。提错了可以撤回。`
  if (facts.personId !== null && facts.answeredBy.includes(facts.personId)) return OWN_ANSWER
  return null
}

/** Nobody judges their own answer. */
export const OWN_ANSWER = '这个问题是您代表单位答复的，不能由您本人办结或退回，请另一位审计员办理。'

/**
 * Whose turn it is. An accepted finding waits for the bureau until an edition has changed what it is about; a disputed
 * one, and one that was changed, for the auditor.
 */
export function waitsFor({ state, stance, mendedIn }: FindingFacts): 'bureau' | 'auditor' | null {
  if (!isLive(state)) return null
  if (mendedIn !== null) return 'auditor'
  return state === 'answered' && stance === 'disputed' ? 'auditor' : 'bureau'
}

/** How it stands, in words for both sides. */
export function standingWords(facts: FindingFacts): string {
  const { state, stance, mendedIn } = facts
  if (!isLive(state)) return FINDING_STATE_WORDS[state]
  if (mendedIn !== null) return `${FINDING_STATE_WORDS[state]}，第${mendedIn}版已改动`
  if (state !== 'answered') return FINDING_STATE_WORDS[state]
  return stance === 'accepted' ? '已答复，改正中' : '已答复，有不同意见'
}
