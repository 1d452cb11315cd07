import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { entryHref } from '@/components/list/addresses'
import { dayInWords } from '@/lib/domain/calendar-days'
import type { DueCheck } from '@/lib/domain/checks'
import { PARTS } from '@/lib/domain/list/parts'
import { confirmChosen } from './actions'

/** Entries with the day each is due; who may, ticks those found right. */
export function ChecksForm(props: {
  code: string
  editionNumber: number
  entries: DueCheck[]
  mayConfirm: boolean
}) {
  const { code, editionNumber, entries, mayConfirm } = props
  const rows = (
    <ul className="rows checks">
      {entries.map((entry) => (
        <li key={entry.entryId} className="row">
          {mayConfirm ? (
            <label className="tick">
              <input type="checkbox" name="entries[]" value={entry.entryId} />
              <span className="visually-hidden">已核对：{entry.title}</span>
            </label>
          ) : null}
          <div className="grow">
            <a href={entryHref(code, entry.part, entry.entryId)}>{entry.title}</a>
            <p className="row-note">
              {PARTS[entry.part].label}，
              {entry.checkedOn
                ? `${dayInWords(entry.checkedOn)}核对过`
                : `${dayInWords(entry.publishedOn)}发布后没有核对过`}
            </p>
          </div>
          <p className="side">
            <DueOn entry={entry} />
          </p>
        </li>
      ))}
    </ul>
  )
  if (!mayConfirm) return rows
  return (
    <ActionForm action={confirmChosen} hidden={{ code, editionNumber }} className="checks-form">
      {rows}
      <div className="actions">
        <SubmitButton>所选已核对，仍有效</SubmitButton>
      </div>
    </ActionForm>
  )
}

function DueOn({ entry }: { entry: DueCheck }) {
  if (!entry.dueOn) return <>这一部分不定期核对</>
  if (entry.state === 'overdue') return <b className="overdue">已超期（{dayInWords(entry.dueOn)}到期）</b>
  return <>{dayInWords(entry.dueOn)}到期</>
}
