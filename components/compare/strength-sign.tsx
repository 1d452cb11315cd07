import { STRENGTH_WORDS } from '@/lib/domain/compare/side-by-side'
import type { Strength } from '@/lib/domain/compare/types'

const SIGNS = { same: '＝', partial: '≈' } as const

/** ＝ 同一件事: a sign for the eye, the word for everyone. */
export function StrengthSign({ strength }: { strength: Strength }) {
  return (
    <span className={`pair-sign ${strength}`}>
      <span aria-hidden="true">{SIGNS[strength]} </span>
      {STRENGTH_WORDS[strength]}
    </span>
  )
}
