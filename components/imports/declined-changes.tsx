import { ChangeSign } from '@/components/list/changes/change-sign'
import { FieldChanges } from '@/components/list/changes/field-changes'
import { compareFields } from '@/lib/domain/changes/entry-fields'
import type { EntryChange } from '@/lib/domain/changes/types'
import { KINDS } from '@/lib/domain/list/parts'
import type { Change } from '@/lib/domain/proposal/proposal'

const SIGNS = { add: 'added', remove: 'removed', move: 'moved', change: 'changed' } as const

/** What the document said and was not taken over, readable for good. */
export function DeclinedChanges({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null
  return (
    <section className="block" aria-labelledby="declined">
      <h2 id="declined">没有采纳的内容</h2>
      <ol className="change-groups">
        {changes.map((change) => (
          <li key={change.id} className="change-group">
            <h3 className="item-title">
              <ChangeSign sign={SIGNS[change.kind]} />
              {KINDS[change.entryKind].label}：{change.name}
            </h3>
            {change.kind === 'move' ? (
              <p className="move">只是换了次序或换到别的项下。</p>
            ) : (
              <FieldChanges change={asEntryChange(change)} />
            )}
            {change.source ? <p className="choice-note">文件中的位置：{change.source.label}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** As the comparison of two lists tells it. */
function asEntryChange(change: Exclude<Change, { kind: 'move' }>): EntryChange {
  const [before, after] =
    change.kind === 'add'
      ? [null, { ...change.entry.data, ...change.entry.privateData }]
      : change.kind === 'remove'
        ? [{ ...change.entry.data, ...change.entry.privateData }, null]
        : [
            Object.fromEntries(change.fields.map(({ field, before }) => [field, before])),
            Object.fromEntries(change.fields.map(({ field, after }) => [field, after])),
          ]
  const status = change.kind === 'add' ? 'added' : change.kind === 'remove' ? 'removed' : 'kept'
  return {
    entryId: change.entryId,
    part: change.part,
    kind: change.entryKind,
    status,
    name: change.name,
    moved: null,
    fields: compareFields(change.entryKind, before, after, true),
    cosmetic: change.kind === 'change' && change.cosmetic,
    within: false,
  }
}
