import type { Task } from '@/lib/domain/tasks'

/** What waits for the person, each a link to where it is done. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  if (tasks.length === 0) return <p className="note">现在没有等您办的事。</p>
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
