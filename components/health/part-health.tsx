import { countsInWords, type SeverityCounts } from '@/lib/domain/health/severity-words'

/** At the top of a part: how much the health check finds in it, and the way to the first. Nothing when it finds nothing. */
export function PartHealth(props: {
  counts: SeverityCounts
  /** The entry of the first finding, as a form; null where nothing can be edited. */
  firstHref: string | null
  allHref: string
}) {
  const { counts } = props
  if (counts.error + counts.warning + counts.note === 0) return null
  return (
    <p className={counts.error > 0 ? 'part-health error no-print' : 'part-health no-print'}>
      <span>体检：这一部分有 {countsInWords(counts)}，包括原来就有的。</span>
      {props.firstHref ? <a href={props.firstHref}>从第一处改起</a> : null}
      <a href={props.allHref}>按问题看</a>
    </p>
  )
}
