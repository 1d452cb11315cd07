import { TouchList, touchWords } from '@/components/registries/touch-list'
import { changeState } from '@/lib/data/registries/registry-changes'
import { countTasksOf } from '@/lib/data/registries/registry-tasks'
import type { Stored } from '@/lib/data/registries/rows'
import type { Access } from '@/lib/domain/access'
import { dayInBeijing, dayInWords } from '@/lib/domain/calendar-days'
import type { RegistryKind, RegistryRows } from '@/lib/domain/registries/fields'
import { touchesNow } from './preview'

/** What the row touches in the lists in force, and how far the bureaus have come with it. */
export async function Touches<Kind extends RegistryKind>(props: {
  access: Access
  kind: Kind
  stored: Stored<RegistryKind>
  path: string
  /** Whether the lists are looked through for this page. */
  open: boolean
}) {
  const { access, kind, stored, path, open } = props
  const subject = { kind, id: stored.row.id }
  const [state, tasks] = await Promise.all([
    changeState(access, subject, dayInBeijing(new Date())),
    countTasksOf(access, subject),
  ])
  const summary =
    open && !stored.retiredAt ? await touchesNow(access, kind, stored.row as RegistryRows[Kind]) : null
  return (
    <section className="block" aria-labelledby="touches-title" id="touches">
      <h2 id="touches-title">涉及哪些清单</h2>
      {state.waiting ? (
        <p className="note">正在逐个查看各单位的清单、派任务。过一会儿刷新本页，就能看到结果。</p>
      ) : null}
      {state.later.map((day) => (
        <p key={day} className="note">
          {dayInWords(day)}会再查看一遍，那天起涉及的单位会收到任务。
        </p>
      ))}
      <p>
        {tasks.open + tasks.done + tasks.withdrawn === 0
          ? '没有给哪个单位派过任务。'
          : `派过 ${tasks.open + tasks.done + tasks.withdrawn} 件任务：${tasks.open} 件还没办，${tasks.done} 件办完了${
              tasks.withdrawn > 0 ? `，${tasks.withdrawn} 件已撤回` : ''
            }。`}
      </p>
      {summary ? (
        <>
          <p>
            {summary.bureaus > 0
              ? `现在公布的清单里，${touchWords(summary)}，点开看原文：`
              : '现在公布的清单里，没有因为这一条要改的地方。'}
          </p>
          <TouchList summary={summary} />
        </>
      ) : stored.retiredAt ? null : (
        <p className="no-print">
          <a className="button plain" href={`${path}?touches=1#touches`}>
            看现在涉及哪些单位的哪些条目
          </a>
        </p>
      )}
    </section>
  )
}
