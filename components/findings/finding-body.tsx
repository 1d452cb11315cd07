import type { ComponentProps } from 'react'
import { FindingFacts } from './finding-facts'
import { FindingHistory } from './finding-history'
import { FindingPlaces } from './finding-places'
import { MendedChanges } from './mended-changes'

type FactsProps = ComponentProps<typeof FindingFacts>
type PlacesProps = ComponentProps<typeof FindingPlaces>

/** A finding whole, for both sides: what it says, what was changed since, what was done about it. */
export function FindingBody(props: {
  finding: FactsProps['finding'] & ComponentProps<typeof FindingHistory> & Pick<PlacesProps, 'places'>
  stands: boolean
  ruleTitle: string | null
  otherPlace: string | null
  /** What editions published since have changed of it; null while none has. */
  mended: Omit<ComponentProps<typeof MendedChanges>, 'code'> | null
  standings: PlacesProps['standings']
  inDraft?: PlacesProps['inDraft']
  wayTo?: PlacesProps['wayTo']
  more?: FactsProps['more']
}) {
  const { finding, stands, ruleTitle, otherPlace, mended, more, standings, inDraft, wayTo } = props
  return (
    <>
      <FindingFacts
        finding={finding}
        stands={stands}
        ruleTitle={ruleTitle}
        otherPlace={otherPlace}
        more={more}
      />
      {finding.places.length > 0 ? (
        <FindingPlaces
          code={finding.jurisdictionCode}
          places={finding.places}
          standings={standings}
          inDraft={inDraft}
          wayTo={wayTo}
        />
      ) : null}
      {mended ? <MendedChanges code={finding.jurisdictionCode} {...mended} /> : null}
      <section className="block" aria-labelledby="history-title">
        <h2 id="history-title">办理经过</h2>
        <FindingHistory history={finding.history} />
      </section>
    </>
  )
}
