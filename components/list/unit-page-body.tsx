import { A } from '@/components/ui/a'
import { Lines, Prose } from '@/components/ui/prose'
import type { PlanTask } from '@/lib/domain/list/schema'
import type { UnitView } from '@/lib/domain/units'

/** The plan the other way round: all that one unit leads and joins, and its own duties. */
export function UnitPageBody({ unit, planHref }: { unit: UnitView; planHref: string }) {
  return (
    <>
      {unit.duties.length > 0 ? (
        <section>
          <h2>本单位职责</h2>
          {unit.duties.map((duty) => (
            <Prose key={duty.entryId} text={duty.text} />
          ))}
        </section>
      ) : null}
      <Tasks
        title="牵头的任务"
        tasks={unit.leads}
        planHref={planHref}
        none="方案没有安排这个单位牵头的任务。"
      />
      <Tasks
        title="参与的任务"
        tasks={unit.joins}
        planHref={planHref}
        none="方案没有点名这个单位参与的任务。"
      />
      {unit.joinsAsMember.length > 0 ? (
        <Tasks
          title="与全体成员单位一起参与的任务"
          tasks={unit.joinsAsMember}
          planHref={planHref}
          none=""
          note="方案写的责任单位是全体成员单位，没有单独点名。"
        />
      ) : null}
    </>
  )
}

function Tasks(props: { title: string; tasks: PlanTask[]; planHref: string; none: string; note?: string }) {
  return (
    <section className="block">
      <h2>
        {props.title}
        {props.tasks.length > 0 ? <span className="count">{props.tasks.length}项</span> : null}
      </h2>
      {props.note ? <p className="note">{props.note}</p> : null}
      {props.tasks.length === 0 ? <p className="note">{props.none}</p> : null}
      <ul className={props.tasks.length > 0 ? 'rows measure' : undefined}>
        {props.tasks.map((task) => (
          <li key={task.entryId} className="procedure">
            {task.parentTitle ? <p className="row-note">{task.parentTitle}</p> : null}
            <p>
              <span className="marker">{task.number}</span>
              <A className="entry-link" href={`${props.planHref}#${task.entryId}`}>
                {task.title}
              </A>
            </p>
            <p className="row-note">
              牵头：{task.leadUnits.join('、') || '未写明'}
              {task.responsibleUnits.length > 0 ? `；责任：${task.responsibleUnits.join('、')}` : ''}
            </p>
            <details>
              <summary>任务原文</summary>
              <div className="measure">
                <Lines text={task.content} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
