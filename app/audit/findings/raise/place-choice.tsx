import { RaisedAlready } from '@/components/findings/raised-already'
import { Tick } from '@/components/forms/tick'
import { MarkedExcerpt } from '@/components/health/marked-excerpt'
import type { RaisedFromRule } from '@/lib/data/findings/raised-from-rules'
import type { ShownFinding } from '@/lib/domain/health/shown-findings'

/** One place of a rule, to be left out by taking its tick away. */
export function PlaceChoice(props: {
  code: string
  finding: ShownFinding
  raised: readonly RaisedFromRule[]
}) {
  const { code, finding, raised } = props
  return (
    <li>
      <Tick name="places[]" value={finding.id} ticked={raised.length === 0}>
        <b>{finding.entry?.place ?? '清单整体'}</b>
        <span className="row-note">
          <MarkedExcerpt excerpt={finding.excerpt} />
        </span>
        <span className="row-note">{finding.message}</span>
      </Tick>
      <RaisedAlready raised={raised.map((one) => ({ ...one, jurisdictionCode: code }))} />
    </li>
  )
}
