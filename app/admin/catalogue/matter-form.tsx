import { ActionForm } from '@/components/forms/action-form'
import { CheckBox, TextArea, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { entryHref } from '@/components/list/addresses'
import type { CandidateEntry } from '@/lib/domain/catalogue/candidates'
import { LONGEST_TITLE, LONGEST_WORDING } from '@/lib/domain/catalogue/matter'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { addMatterAction } from './actions'

/** Makes an entry of the catalogue, perhaps of a group of entries that were found to be one thing. */
export function MatterForm(props: {
  part: ComparedPart
  title: string
  wording: string
  entries: readonly CandidateEntry[]
  /** Names of places by code. */
  places: ReadonlyMap<string, string>
}) {
  const { part, title, wording, entries, places } = props
  return (
    <ActionForm
      action={addMatterAction}
      hidden={{ part }}
      labels={{ title: '事项名称', wording: '规范表述' }}
      refusal="还不能编入，请看这几处："
    >
      <TextField name="title" label="事项名称" value={title} maxLength={LONGEST_TITLE} required />
      <TextArea
        name="wording"
        label="规范表述"
        hint="各地共用的写法，不写地名。"
        value={wording}
        rows={3}
        maxLength={LONGEST_WORDING}
        required
      />
      <EntryBoxes part={part} entries={entries} places={places} />
      <div className="actions">
        <SubmitButton>编入目录</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Entries to be ticked, each a link to its public page; those auditors confirmed say so. */
export function EntryBoxes(props: {
  part: ComparedPart
  entries: readonly CandidateEntry[]
  places: ReadonlyMap<string, string>
}) {
  const { part, entries, places } = props
  if (entries.length === 0) return null
  return (
    <fieldset className="candidate-entries">
      <legend>对上的条目（不是这件事的，去掉勾）</legend>
      {entries.map(({ code, entryId, title, isConfirmed }) => (
        <div key={`${code} ${entryId}`} className="candidate-entry">
          <CheckBox
            name="entries[]"
            value={`${code} ${entryId}`}
            checked
            label={`${places.get(code) ?? code}：${title}`}
          />
          {isConfirmed ? <span className="confirmed">经审计员核对</span> : null}
          <a href={entryHref(code, part, entryId)} aria-label={`看原文：${title}`}>
            看原文
          </a>
        </div>
      ))}
    </fieldset>
  )
}
