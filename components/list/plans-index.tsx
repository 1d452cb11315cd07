import { A } from '@/components/ui/a'
import type { ActionPlan } from '@/lib/domain/list/schema'
import { planTitle } from '@/lib/domain/list/titles'
import { unitsOf } from '@/lib/domain/units'
import type { PartViewProps } from './part-view'
import { PlanBody } from './plan-body'

/** 实施方案: each plan with its number, date and how much it divides; on paper and in an old edition the plans whole. */
export function PlansIndex({ entries, hrefOf }: PartViewProps<ActionPlan>) {
  if (!hrefOf)
    return entries.map((plan) => (
      <section key={plan.entryId} id={plan.entryId} className="block">
        <h3>{planTitle(plan)}</h3>
        <PlanBody plan={plan} unitHref={null} level={4} />
      </section>
    ))
  return (
    <>
      <ul className="rows no-print">
        {entries.map((plan) => (
          <li key={plan.entryId} id={plan.entryId} className="row">
            <span className="grow">
              <A className="entry-link" href={hrefOf(plan)}>
                {planTitle(plan)}
              </A>
            </span>
            <span className="side">
              {[
                plan.documentNumber,
                plan.issuedOn,
                `${plan.tasks.length}项任务`,
                `${unitsOf(plan).length}个单位`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {entries.map((plan) => (
        <section key={plan.entryId} className="print-only whole">
          <h2>{planTitle(plan)}</h2>
          <PlanBody plan={plan} unitHref={null} level={3} />
        </section>
      ))}
    </>
  )
}
