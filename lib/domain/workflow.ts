import type { EditionState } from './edition'
import type { Permission } from './permissions'

interface StepRule {
  /** What the button says. */
  label: string
  from: readonly EditionState[]
  permission: Permission
  /** The step signs as approver: not for whoever submitted. */
  approves?: true
}

/** The steps of a working edition. The database holds the same table (`edition_step`) and is the last word. */
export const STEPS = {
  submit: { label: '提交审核', from: ['draft', 'returned'], permission: 'draft:submit' },
  takeBack: { label: '收回修改', from: ['submitted'], permission: 'draft:submit' },
  return: { label: '退回', from: ['submitted', 'approved', 'scheduled'], permission: 'draft:review' },
  approve: { label: '通过', from: ['submitted'], permission: 'draft:review', approves: true },
  schedule: {
    label: '定时发布',
    from: ['submitted', 'approved', 'scheduled'],
    permission: 'draft:review',
    approves: true,
  },
  unschedule: { label: '取消定时', from: ['scheduled'], permission: 'draft:review' },
  publish: { label: '发布', from: ['approved', 'scheduled'], permission: 'edition:publish' },
  discard: { label: '作废草稿', from: ['draft', 'returned'], permission: 'draft:edit' },
} as const satisfies Record<string, StepRule>
export type Step = keyof typeof STEPS

/** States of an edition in words. */
export const STATE_WORDS = {
  draft: '起草中',
  submitted: '待审核',
  returned: '已退回',
  approved: '已通过，待发布',
  scheduled: '定时发布',
  published: '现行',
  superseded: '已被新版代替',
  withdrawn: '已撤回',
} as const satisfies Record<EditionState, string>

export interface StepFacts {
  state: EditionState
  submittedBy: string | null
  /** Who asks, and what they may do. */
  personId: string | null
  permissions: ReadonlySet<Permission>
  /** Whether the platform's operator has granted that person self-approval, and it holds now. */
  selfApproval: boolean
}

/** Whether the step exists from this state at all. */
export function leadsFrom(step: Step, state: EditionState): boolean {
  return (STEPS[step].from as readonly EditionState[]).includes(state)
}

/** Why the step cannot be taken, in a sentence for whoever asked; null when it can. */
export function refusalOf(step: Step, facts: StepFacts): string | null {
  const rule: StepRule = STEPS[step]
  if (!leadsFrom(step, facts.state)) return `这份草稿现在是“${STATE_WORDS[facts.state]}”，不能${rule.label}。`
  if (!facts.permissions.has(rule.permission)) return `您的角色不能${rule.label}。`
  const own = facts.personId !== null && facts.personId === facts.submittedBy
  if (rule.approves && facts.state === 'submitted' && own && !facts.selfApproval) return OWN_WORK
  return null
}

/** Nobody approves their own work. */
export const OWN_WORK =
  '这份草稿是您本人提交的，不能由您本人审核。请本单位另一位审核员审核；单位只有您一人的，可以请平台管理员给您一段时间的自审权限。'

/** What the audit log's entries about an edition mean, for people. */
export const EVENT_WORDS: Record<string, string> = {
  'edition:draft': '打开草稿',
  'edition:submit': '提交审核',
  'edition:take-back': '收回修改',
  'edition:return': '退回',
  'edition:approve': '审核通过',
  'edition:schedule': '审核通过，定时发布',
  'edition:unschedule': '取消定时',
  'edition:publish': '发布',
  'edition:publish-failed': '定时发布没有成功',
  'edition:withdraw': '撤回',
}
