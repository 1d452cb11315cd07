import { SEVERITY_WORDS } from '@/lib/domain/health/severity-words'
import type { Severity } from '@/lib/domain/health/types'

/** ✕ 错误: a sign for the eye, the word for everyone. */
export function SeveritySign({ severity }: { severity: Severity }) {
  const { sign, word } = SEVERITY_WORDS[severity]
  return (
    <span className={`severity ${severity}`}>
      <span aria-hidden="true">{sign} </span>
      {word}
    </span>
  )
}
