import type { ComponentProps } from 'react'
import { FindingFacts } from './finding-facts'
import { FindingHistory } from './finding-history'
import { MendedChanges } from './mended-changes'

type FactsProps = ComponentProps<typeof FindingFacts>

/** A finding whole, for both sides: what it says, what was changed since, what was done about it. */
export function FindingBody(props: {
  finding: FactsProps['finding'] & ComponentProps<typeof FindingHistory>
  stands: boolean
  ruleTitle: string | null
  otherPlace: string | null
  /** What editions published since have changed of it; null while none has. */
  mended: Omit<ComponentProps<typeof MendedChanges>, 'code'> | null
  more?: FactsProps['more']
}) {
  const { finding, stands, ruleTitle, otherPlace, mended, more } = props
  return (
    <>
      <FindingFacts
        finding={finding}
        stands={stands}
        ruleTitle={ruleTitle}
        otherPlace={otherPlace}
        more={more}
      />
      {mended ? <MendedChanges code={finding.jurisdictionCode} {...mended} /> : null}
      <section className="block" aria-labelledby="history-title">
        <h2 id="history-title">办理经过</h2>
        <FindingHistory history={finding.history} />
      </section>
    </>
  )
}
