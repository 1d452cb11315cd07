import type { MarkedWords } from '@/lib/domain/compare/mark-words'

/**
 * A text with the words that the other list has not: tinted and underlined, so that print and eyes that see no colour
 * have them too. What differs in place, level or marks only is dotted.
 */
export function MarkedLineText({ stretches }: { stretches: readonly MarkedWords[] }) {
  return stretches.map(({ text, kind }, index) =>
    kind === 'same' ? (
      text
    ) : kind === 'slight' ? (
      <span key={index} className="slight">
        {text}
      </span>
    ) : (
      <mark key={index} className="own">
        {text}
      </mark>
    ),
  )
}
