import { A } from '@/components/ui/a'
import { deeper, Heading, type HeadingLevel } from '@/components/ui/heading'
import { Lines, Prose } from '@/components/ui/prose'
import type { ActionPlan, PlanTask } from '@/lib/domain/list/schema'
import { Cell, RecordTable, Row, RowGroup } from './record-table'

type UnitHref = ((unit: string) => string) | null

/** A plan whole: preamble, chapters, division of tasks, leading group (positions only), duties of member units. */
export function PlanBody({
  plan,
  unitHref,
  level,
}: {
  plan: ActionPlan
  /** Null where the plan is one of several on the page: it then carries no anchors for its parts. */
  unitHref: UnitHref
  level: HeadingLevel
}) {
  return (
    <>
      {plan.tasks.length > 0 ? (
        <section className="block" id={unitHref ? 'tasks' : undefined}>
          <Heading level={level}>任务分工</Heading>
          <TaskTable tasks={plan.tasks} unitHref={unitHref} />
        </section>
      ) : null}
      {plan.unitDuties.length > 0 ? (
        <section className="block" id={unitHref ? 'units' : undefined}>
          <Heading level={level}>成员单位职责</Heading>
          <RecordTable caption="成员单位职责" heads={['成员单位', '职责']} columns="pairs">
            {plan.unitDuties.map((duty) => (
              <RowGroup key={duty.entryId} id={duty.entryId}>
                <Row>
                  <Cell label="成员单位" className="main-cell named">
                    <UnitName unit={duty.unit} unitHref={unitHref} />
                  </Cell>
                  <Cell label="职责">
                    <Lines text={duty.text} />
                  </Cell>
                </Row>
              </RowGroup>
            ))}
          </RecordTable>
        </section>
      ) : null}
      {plan.preamble || plan.sections.length > 0 ? (
        <section className="block">
          <Heading level={level}>方案正文</Heading>
          <Prose text={plan.preamble} />
          {plan.sections.map((section) => (
            <section key={section.entryId} id={section.entryId} className="clause">
              {section.heading ? (
                <Heading level={deeper(level)}>
                  {section.number ? <span className="marker">{section.number}</span> : null}
                  {section.heading}
                </Heading>
              ) : null}
              <Prose text={section.text} />
            </section>
          ))}
        </section>
      ) : null}
      <LeadingGroup plan={plan} level={level} />
    </>
  )
}

/** Tasks with who leads and who joins. */
export function TaskTable({ tasks, unitHref }: { tasks: PlanTask[]; unitHref: UnitHref }) {
  return (
    <RecordTable caption="任务分工表" heads={['序号', '任务', '牵头单位', '责任单位']} columns="tasks">
      {tasks.map((task) => (
        <RowGroup key={task.entryId} id={task.entryId}>
          <Row>
            <Cell label="序号" className="number">
              {task.number}
            </Cell>
            <Cell label="任务" className="half">
              {task.parentTitle ? <p className="row-note">{task.parentTitle}</p> : null}
              <p className="strong">{task.title}</p>
              <Lines text={task.content} />
            </Cell>
            <Cell label="牵头单位">
              <Units units={task.leadUnits} unitHref={unitHref} />
            </Cell>
            <Cell label="责任单位">
              <Units units={task.responsibleUnits} unitHref={unitHref} />
            </Cell>
          </Row>
        </RowGroup>
      ))}
    </RecordTable>
  )
}

function Units({ units, unitHref }: { units: string[]; unitHref: UnitHref }) {
  return units.map((unit, index) => (
    <span key={unit}>
      {index > 0 ? '、' : null}
      <UnitName unit={unit} unitHref={unitHref} />
    </span>
  ))
}

function UnitName({ unit, unitHref }: { unit: string; unitHref: UnitHref }) {
  return unitHref ? <A href={unitHref(unit)}>{unit}</A> : unit
}

/** Positions only: the names of officials are personal data and are not rendered anywhere. */
function LeadingGroup({ plan, level }: { plan: ActionPlan; level: HeadingLevel }) {
  if (plan.roster.length === 0) return null
  return (
    <section className="block">
      <Heading level={level}>领导小组</Heading>
      <p className="note">只列职务，不公开姓名。</p>
      <ul className="roster">
        {plan.roster.map((seat) => (
          <li key={seat.entryId}>
            {seat.role ? <span className="row-note">{seat.role.replace(/\s+/g, '')} </span> : null}
            {seat.position}
          </li>
        ))}
      </ul>
    </section>
  )
}
