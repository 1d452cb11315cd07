import { Tick } from '@/components/forms/tick'
import { CHANGE_LABELS, type Change } from '@/lib/domain/proposal/proposal'

/** What the page knows of a change beyond what it would change. */
export interface ChoiceFacts {
  /** Ticked at first. */
  ticked: boolean
  /** Edited in the draft since the file was uploaded. */
  edited: boolean
  /** Edited since the person last looked at this page. */
  again: boolean
}

/** Under an entry: whether to accept what the document says of it, where it stands there, what the reader noticed. */
export function ChangeChoice(props: {
  changes: readonly Change[]
  name: string
  facts: (change: Change) => ChoiceFacts
  /** False where the page is only read. */
  canDecide: boolean
}) {
  const { changes, name, facts, canDecide } = props
  const places = new Set(changes.flatMap(({ source }) => source?.label ?? []))
  const remarks = changes.flatMap((change, index) => (index === 0 ? change.remarks : []))
  const known = changes.map(facts)
  return (
    <div className="change-choice">
      {known.some(({ again }) => again) ? (
        <p className="choice-note wrong">您看过之后，草稿里这一条又被改过，请重新看过再决定。</p>
      ) : known.some(({ edited }) => edited) ? (
        <p className="choice-note wrong">上传之后，草稿里这一条被改过；要用文件里的内容，请自己勾选。</p>
      ) : null}
      {canDecide
        ? changes.map((change, index) => (
            <Tick
              key={change.id}
              className="choice"
              name="tick[]"
              value={change.id}
              ticked={known[index]?.ticked ?? true}
            >
              采纳{CHANGE_LABELS[change.kind]}
              <span className="visually-hidden">：{name}</span>
              {change.kind === 'remove' && change.inside.length > 0
                ? `（连同其下 ${change.inside.length} 条）`
                : null}
            </Tick>
          ))
        : null}
      {places.size > 0 ? <p className="choice-note">文件中的位置：{[...places].join('、')}</p> : null}
      {remarks.map((remark) => (
        <p key={`${remark.code}${remark.at}${remark.message}`} className="choice-note">
          读取时注意：{remark.message}
        </p>
      ))}
    </div>
  )
}
