import type { RegistryTask } from '@/lib/data/registries/registry-tasks'
import { OpenTask } from './registry-tasks/task-view'

/** Tasks named on the start page; the others are on their own page. */
const MOST = 3

/** On the bureau's start page: bodies, laws and standard matters that changed, with the entries concerned. */
export function RegistryChanges(props: { code: string; tasks: readonly RegistryTask[]; mayEdit: boolean }) {
  const { code, tasks, mayEdit } = props
  if (tasks.length === 0) return null
  return (
    <section className="block" aria-labelledby="registry-title">
      <h2 id="registry-title">机构、法规或标准目录有变化</h2>
      <ul className="registry-tasks">
        {tasks.slice(0, MOST).map((task) => (
          <OpenTask key={task.id} code={code} task={task} mayEdit={mayEdit} />
        ))}
      </ul>
      <p>
        <a href={`/staff/${code}/registry-tasks`}>
          {tasks.length > MOST ? `全部 ${tasks.length} 件，和已经办结、撤回的` : '已经办结、撤回的'}
        </a>
      </p>
    </section>
  )
}
