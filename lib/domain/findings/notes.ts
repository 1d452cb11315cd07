import type { FindingStep } from './steps'

/** What a page says after a step; the address names the step, never the words. */
export const FINDING_NOTES = {
  raise: '问题已提出，并告诉了单位。',
  mend: '草稿已经打开，请从下面各处逐一去改。',
  answer: '已答复，并告诉了审计员。',
  return: '已退回，并告诉了单位。',
  extend: '期限已改，并告诉了单位。',
  close: '已办结，并告诉了单位。',
  withdraw: '已撤回，并告诉了单位。',
} as const satisfies Partial<Record<FindingStep | 'raise', string>>
export type FindingNote = keyof typeof FINDING_NOTES

/** The words of a note named in an address; null when it names none. */
export function findingNote(value: unknown): string | null {
  return typeof value === 'string' && Object.hasOwn(FINDING_NOTES, value)
    ? FINDING_NOTES[value as FindingNote]
    : null
}
