import { ActionForm } from '@/components/forms/action-form'
import { TextArea } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { TouchNote } from '@/components/registries/touch-list'
import type { RegistryTask } from '@/lib/data/registries/registry-tasks'
import { chineseDate, chineseDateTime } from '@/lib/domain/dates'
import type { Touch } from '@/lib/domain/registries/touch'
import { closeTask } from './actions'

/** One open task: what happened, the entries concerned, each a link to where it is mended. */
export function OpenTask(props: { code: string; task: RegistryTask; mayEdit: boolean }) {
  const { code, task, mayEdit } = props
  return (
    <li id={`task-${task.id}`} className="registry-task">
      <h3>{task.title}</h3>
      <p className="row-note">
        {chineseDate(task.openedAt)}发现，第{task.editionNumber}版里有 {task.touches.length} 处：
      </p>
      <ul className="rows">
        {task.touches.map((touch) => (
          <li key={`${touch.entryId} ${touch.words}`} className="row">
            <div>
              <a href={placeOf(code, touch, mayEdit)}>{touch.title}</a>
              <TouchNote touch={touch} />
            </div>
          </li>
        ))}
      </ul>
      {mayEdit ? <CloseForm code={code} task={task} /> : null}
    </li>
  )
}

/** In the draft for whoever edits, on the public page for the others. */
function placeOf(code: string, { part, topId, entryId }: Touch, mayEdit: boolean): string {
  return mayEdit
    ? `/staff/${code}/draft/${part}?edit=${entryId}#${entryId}`
    : `/${code}/${part}/${topId}#${entryId}`
}

function CloseForm({ code, task }: { code: string; task: RegistryTask }) {
  return (
    <details>
      <summary>看过了，不用改</summary>
      <ActionForm
        action={closeTask}
        hidden={{ code, id: task.id, version: task.version }}
        labels={{ reason: '为什么不用改' }}
      >
        <TextArea
          name="reason"
          label="为什么不用改"
          hint="例如“写的是历史沿革，照原文保留”。改好并发布的，不用填，系统会自动办结。"
          rows={2}
          maxLength={300}
          required
        />
        <div className="actions">
          <SubmitButton kind="plain">办结</SubmitButton>
        </div>
      </ActionForm>
    </details>
  )
}

/** One that is done or was withdrawn: when, by whom and why. */
export function ClosedTask({ task }: { task: RegistryTask }) {
  return (
    <li id={`task-${task.id}`} className="row">
      <div>
        {task.title}
        <p className="row-note">
          {chineseDate(task.openedAt)}发现，{task.closedAt ? chineseDateTime(task.closedAt) : ''}由
          {task.closedActor}
          {task.state === 'withdrawn' ? <b>撤回，不用办了</b> : '办结'}：{task.closedReason}
        </p>
      </div>
    </li>
  )
}
