/** Why errors are left for a later edition: what most people would write, and room for the rest. */
export const LEFT_REASONS = {
  'as-issued': '清单照本单位印发的文件写，下次修订时改',
  waiting: '要等机构改革或者上级的文件',
  other: '其他原因',
} as const

export type LeftReason = keyof typeof LEFT_REASONS

/** What was chosen and written, as one sentence; null when nothing was. */
export function leftInWords(choice: LeftReason | undefined, other: string): string | null {
  if (!choice) return null
  return choice === 'other' ? other.trim() || null : LEFT_REASONS[choice]
}

/** The choice that a sentence came from. */
export function leftChoice(words: string | null): { choice: LeftReason | ''; other: string } {
  if (words === null) return { choice: '', other: '' }
  const known = (Object.keys(LEFT_REASONS) as LeftReason[]).find((key) => LEFT_REASONS[key] === words)
  return known ? { choice: known, other: '' } : { choice: 'other', other: words }
}
