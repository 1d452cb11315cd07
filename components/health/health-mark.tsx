import { SEVERITY_WORDS, type SeverityCounts } from '@/lib/domain/health/severity-words'

/** Beside a row: what the health check finds in it, sign and word, leading to the details. Short: a page has hundreds. */
export function HealthMark({ counts, href, of }: { counts: SeverityCounts; href: string; of: string }) {
  const gravest = counts.error ? 'error' : counts.warning ? 'warning' : 'note'
  const words = (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${SEVERITY_WORDS[severity].word} ${counts[severity]}`)
    .join(' ')
  return (
    <a className={`health-mark ${gravest} no-print`} href={href} aria-label={`体检：${words}：${of}`}>
      <b aria-hidden="true">{SEVERITY_WORDS[gravest].sign}</b>
      {words}
    </a>
  )
}
