import type { Severity } from './types'

/** How many findings there are of each severity. */
export type SeverityCounts = Record<Severity, number>

/** Severities in words, and the sign that stands with the word: never colour alone. */
export const SEVERITY_WORDS = {
  error: { sign: '✕', word: '错误' },
  warning: { sign: '！', word: '提醒' },
  note: { sign: '·', word: '提示' },
} as const satisfies Record<Severity, { sign: string; word: string }>

/** 3 处错误、5 处提醒; what is none is left out, 没有发现问题 when all are. */
export function countsInWords(counts: SeverityCounts): string {
  const words = (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} 处${SEVERITY_WORDS[severity].word}`)
  return words.length > 0 ? words.join('、') : '没有发现问题'
}
