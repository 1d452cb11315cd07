import type { Task } from '@/lib/domain/tasks'

/** What waits for the person, each a link to where it is done; apart from it what they only wait for. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const [own, others] = [tasks.filter((task) => !task.others), tasks.filter((task) => task.others)]
  return (
    <>
      {own.length === 0 ? <p className="note">现在没有等您办的事。</p> : <Rows tasks={own} />}
      {others.length > 0 ? (
        <>
          <p className="row-note">在等别人：</p>
          <Rows tasks={others} />
        </>
      ) : null}
    </>
  )
}

function Rows({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="rows tasks">
      {tasks.map((task) => (
        <li key={task.href + task.text} className="row">
          <a className="grow" href={task.href}>
            {task.text}
          </a>
          {task.late ? <b className="side overdue">超期</b> : null}
        </li>
      ))}
    </ul>
  )
}
