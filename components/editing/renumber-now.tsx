import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { EntryKind } from '@/lib/domain/list/parts'
import { type EditingView, partHref } from './editing-view'

/** Beside what was just done: the numbers that no longer follow each other, and the way to put them right at once. */
export function RenumberNow({ kind, view }: { kind: EntryKind; view: EditingView }) {
  const changes = view.numbers.filter((change) => change.kind === kind)
  if (changes.length === 0 || !view.note || !UNSETTLES.has(view.note)) return null
  const { code, part, editionId: edition } = view
  return (
    <div className="renumber-now no-print">
      <span>{changes.length} 处序号已不连续。</span>
      <ActionForm
        action={view.actions.renumber}
        hidden={{ code, edition, part, ...(view.removed || !view.noted ? {} : { on: view.noted }) }}
        className="renumber-now-form"
      >
        {changes.map(({ entryId }) => (
          <input key={entryId} type="hidden" name="changes[]" value={entryId} />
        ))}
        <SubmitButton kind="plain">重新编号</SubmitButton>
      </ActionForm>
      <a className="button link" href={`${partHref(view)}?renumber=1#renumber`}>
        先看看
      </a>
    </div>
  )
}

/** What leaves a gap or a wrong order behind. */
const UNSETTLES: ReadonlySet<string> = new Set([
  'added',
  'moved',
  'removed',
  'restored',
  'split',
  'merged',
  'unmerged',
  'unmerged-kept',
])
