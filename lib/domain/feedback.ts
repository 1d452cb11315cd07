import { type Day, daysBetween } from './calendar-days'

/** What a reader may say is wrong (我要纠错). */
export const SUBJECTS = {
  phone: '电话不对',
  department: '负责部门不对',
  outdated: '内容过时',
  unclear: '看不懂',
  other: '其他',
} as const
export type Subject = keyof typeof SUBJECTS
export const SUBJECT_KEYS = Object.keys(SUBJECTS) as [Subject, ...Subject[]]

export const FEEDBACK_STATES = ['new', 'accepted', 'answered', 'declined', 'irrelevant'] as const
export type FeedbackState = (typeof FEEDBACK_STATES)[number]

/** What the bureau's own people read. */
export const STATE_LABELS = {
  new: '待处理',
  accepted: '已采纳，改正中',
  answered: '已答复',
  declined: '不采纳',
  irrelevant: '与清单无关',
} as const satisfies Record<FeedbackState, string>

/** Characters a message, an answer and a contact may have at most. */
export const LONGEST_TEXT = 2000
export const LONGEST_CONTACT = 100
/** 3 working days to answer, from the day after it came in. */
export const DAYS_TO_ANSWER = 3
/** The sender's contact is erased so many days after closing. */
export const KEEP_CONTACT_DAYS = 90

/** Still waits for the bureau. */
export const OPEN_STATES = ['new', 'accepted'] as const satisfies readonly FeedbackState[]
export function isOpen(state: FeedbackState): boolean {
  return (OPEN_STATES as readonly FeedbackState[]).includes(state)
}

/** What the bureau may make of a message: anything but new again, and nothing is accepted twice. */
export type Decision = Exclude<FeedbackState, 'new'>
export function mayDecide(state: FeedbackState, decision: Decision): boolean {
  if (decision === 'accepted') return state === 'new'
  return true
}

/** How long there is left, in words a clerk uses; null when nothing is due any more. */
export function dueInWords(state: FeedbackState, dueOn: Day, today: Day): string | null {
  if (!isOpen(state)) return null
  const left = daysBetween(today, dueOn)
  if (left < 0) return `已超期${-left}天`
  return left === 0 ? '今天到期' : `还有${left}天`
}
