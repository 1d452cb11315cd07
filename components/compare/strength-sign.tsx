import type { Strength } from '@/lib/domain/compare/types'

const SIGNS = {
  same: { sign: '＝', word: '意思相同' },
  partial: { sign: '≈', word: '部分相同' },
} as const

/** ＝ 意思相同: a sign for the eye, the word for everyone. */
export function StrengthSign({ strength }: { strength: Strength }) {
  return (
    <span className={`pair-sign ${strength}`}>
      <span aria-hidden="true">{SIGNS[strength].sign} </span>
      {SIGNS[strength].word}
    </span>
  )
}
