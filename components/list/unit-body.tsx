import { A } from '@/components/ui/a'
import { TitleBlock } from '@/components/ui/title-block'
import type { ActionPlan } from '@/lib/domain/list/schema'
import { planTitle } from '@/lib/domain/list/titles'
import { type UnitView, unitsOf } from '@/lib/domain/units'
import { entryHref, unitHref } from './addresses'
import { UnitPageBody } from './unit-page-body'

/** The page of one unit of a plan, with the plan's other units beside it. */
export function UnitBody({ root, plan, unit }: { root: string; plan: ActionPlan; unit: UnitView }) {
  const others = unitsOf(plan).filter((other) => other.name !== unit.name)
  return (
    <>
      <TitleBlock
        kicker={planTitle(plan)}
        title={unit.name}
        meta={[`牵头${unit.leads.length}项`, `参与${unit.joins.length + unit.joinsAsMember.length}项`]}
      />
      <div className="with-aside">
        <div>
          <UnitPageBody unit={unit} planHref={entryHref(root, 'plans', plan.entryId)} />
        </div>
        <aside className="aside" aria-labelledby="others">
          <h2 id="others">方案里的其他单位</h2>
          <ul className="tags">
            {others.map((other) => (
              <li key={other.name}>
                <A href={unitHref(root, plan.entryId, other.name)}>{other.name}</A>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </>
  )
}
