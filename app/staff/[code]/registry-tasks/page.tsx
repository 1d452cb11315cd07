import type { Metadata } from 'next'
import { TitleBlock } from '@/components/ui/title-block'
import { openStaffPage } from '@/lib/actions/staff-page'
import { listRegistryTasks } from '@/lib/data/registries/registry-tasks'
import { BureauScreen } from '../bureau-screen'
import { ClosedTask, OpenTask } from './task-view'

export const metadata: Metadata = { title: '机构法规和标准目录变化', robots: { index: false } }

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What the bureau has to look at since a body or a law changed; what it looked at before. */
export default async function RegistryTasksPage({ params, searchParams }: Props) {
  const { code } = await params
  const page = await openStaffPage('draft:read', code, `/staff/${code}/registry-tasks`)
  const tasks = await listRegistryTasks(page.access, 'all')
  const open = tasks.filter((task) => task.closedAt === null)
  const closed = tasks.filter((task) => task.closedAt !== null)
  const mayEdit = page.access.permissions.has('draft:edit')
  return (
    <BureauScreen page={page} code={code} current="registry-tasks">
      {(await searchParams).note === 'closed' ? (
        <p className="outcome good" role="status">
          已办结。
        </p>
      ) : null}
      <TitleBlock
        title="机构、法规和标准目录变化"
        meta={[open.length > 0 ? `${open.length} 件要看一看` : '没有要看的']}
      />
      <p className="measure">
        机构改革、法规废止、标准目录改了表述以后，系统会找出本单位清单里有关的地方。点条目到草稿里改，改好并发布，这里会自动办结；不用改的，写一句为什么。
        拿不准的、法规修改过但仍有效的，只在<a href={`/staff/${code}/health?severity=note`}>体检的“提示”</a>
        里列出，不派任务。
      </p>
      {open.length > 0 ? (
        <section className="block" aria-labelledby="open-title">
          <h2 id="open-title">要看一看的</h2>
          <ul className="registry-tasks">
            {open.map((task) => (
              <OpenTask key={task.id} code={code} task={task} mayEdit={mayEdit} />
            ))}
          </ul>
        </section>
      ) : null}
      {closed.length > 0 ? (
        <section className="block" aria-labelledby="closed-title">
          <h2 id="closed-title">已经办结、撤回的</h2>
          <ul className="rows">
            {closed.map((task) => (
              <ClosedTask key={task.id} task={task} />
            ))}
          </ul>
        </section>
      ) : null}
    </BureauScreen>
  )
}
