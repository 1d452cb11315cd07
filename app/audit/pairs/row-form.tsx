import { pairsHref } from '@/components/compare/addresses'
import { rowId } from '@/components/compare/side-by-side-view'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { seenOf } from '@/lib/data/compare/decided-pairs'
import { decisionsOfRow } from '@/lib/domain/compare/row-decisions'
import type { SideEntry, SideRow } from '@/lib/domain/compare/side-by-side'
import { decidePairsAction } from './actions'
import type { OpenedPairs } from './open-pairs'
import { Apart, SaidSame } from './said'
import { LONGEST_REASON } from './schemas'

export type Found = Extract<OpenedPairs, { status: 'found' }>

/** Where on the page it is said what was done. */
export const DONE = 'done'

/** What was done, by the verdict in the address. */
const NOTES: Record<string, string> = {
  same: '已记下：是同一件事。',
  different: '已记下：不是同一件事，分开放了。',
  none: '已撤销，按程序比出的放。',
}

/** What stands under a row: what was said of it, and what can be said. */
export function RowForm(props: {
  opened: Found
  row: SideRow
  names: Record<'left' | 'right', string>
  done: { note: string; went: string | null } | null
}) {
  const { opened, row, names, done } = props
  const { left, right, query, history } = opened
  const said = decisionsOfRow(row, opened.decisions)
  const idsOf = (entries: readonly SideEntry[]) => entries.map(({ entryId }) => entryId)
  const [lefts, rights] = [idsOf(row.left), idsOf(row.right)]
  const at = rowId(row)
  const hidden = {
    code: left.place.code,
    other: right.place.code,
    part: query.part,
    leftEdition: left.edition.head.number ?? 0,
    rightEdition: right.edition.head.number ?? 0,
    left: lefts.join(' '),
    right: rights.join(' '),
    seen: seenOf(history, [...lefts, ...rights]),
  }
  const href = pairsHref({ left: left.place.code, right: right.place.code, part: query.part, at })
  const isPair = row.pair !== null
  return (
    <div className="row-verdict">
      {done && NOTES[done.note] ? (
        <p className="outcome good" role="status" id={DONE} tabIndex={-1}>
          {NOTES[done.note]}
          {done.went && /^row-[lr]\d+$/.test(done.went) ? <a href={`#${done.went}`}>看它现在在哪里</a> : null}
        </p>
      ) : null}
      <ActionForm
        action={decidePairsAction}
        page={`${href}#${at}`}
        hidden={hidden}
        labels={{ with: '另一边的第几项', reason: '理由' }}
        refusal="还没有记下，请看这几处："
        className="verdict-form"
      >
        {isPair ? (
          <>
            <SaidSame opened={opened} same={said.same} />
            <div className="verdict-buttons">
              {said.ownSame < said.pairs ? (
                <SubmitButton kind="plain" name="press" value="same">
                  是同一件事
                </SubmitButton>
              ) : null}
              <SubmitButton kind="plain" name="press" value="different">
                不是同一件事
              </SubmitButton>
              {said.ownSame > 0 ? (
                <SubmitButton kind="link" name="press" value="none">
                  撤销核对
                </SubmitButton>
              ) : null}
              {(['left', 'right'] as const).flatMap((side) =>
                row[side].length < 2
                  ? []
                  : row[side].map(({ entryId, ordinal }) => (
                      <SubmitButton key={entryId} kind="link" name="press" value={`out ${entryId}`}>
                        只把{names[side]}第{ordinal}项分出去
                      </SubmitButton>
                    )),
              )}
            </div>
          </>
        ) : (
          <>
            <Join row={row} names={names} />
            <Apart opened={opened} row={row} names={names} apart={said.apart} />
          </>
        )}
        <details>
          <summary>写理由（可不写）</summary>
          <TextField name="reason" label="理由" maxLength={LONGEST_REASON} />
        </details>
      </ActionForm>
    </div>
  )
}

/** An entry that only one list has: which of the other is the same thing after all. */
function Join({ row, names }: { row: SideRow; names: Record<'left' | 'right', string> }) {
  const other = row.left.length > 0 ? 'right' : 'left'
  return (
    <div className="verdict-join">
      <TextField
        name="with"
        label={`其实和${names[other]}的第几项是同一件事`}
        list={`entries-${other}`}
        maxLength={200}
        autoComplete="off"
      />
      <SubmitButton kind="plain" name="press" value="join">
        是同一件事
      </SubmitButton>
    </div>
  )
}
