import { pairsHref } from '@/components/compare/addresses'
import { SubmitButton } from '@/components/forms/submit-button'
import type { StoredDecision } from '@/lib/data/compare/load-decisions'
import type { AppliedDecision } from '@/lib/domain/compare/remembered-decisions'
import type { RowDecisions } from '@/lib/domain/compare/row-decisions'
import { allRows, type SideRow } from '@/lib/domain/compare/side-by-side'
import { chineseDate } from '@/lib/domain/dates'
import type { Found } from './row-form'

/** Who said that the entries of a row are the same thing: of these very entries, or of the same texts elsewhere. */
export function SaidSame({ opened, same }: { opened: Found; same: AppliedDecision<StoredDecision>[] }) {
  const own = same.find(({ isOwn }) => isOwn)
  const like = same.find(({ isOwn }) => !isOwn)
  if (own) return <p className="confirmed">核对过，是同一件事{who(opened, own)}</p>
  if (!like) return null
  return (
    <p className="confirmed">
      同样的文字在
      <Elsewhere opened={opened} decision={like} />
      核对过是同一件事
    </p>
  )
}

/** From what an entry was said to be apart, each with the way back. */
export function Apart(props: {
  opened: Found
  row: SideRow
  names: Record<'left' | 'right', string>
  apart: RowDecisions<StoredDecision>['apart']
}) {
  const { opened, row, names, apart } = props
  const other = row.left.length > 0 ? 'right' : 'left'
  const { view } = opened
  const ordinals = new Map(
    allRows(view).flatMap((one) => one[other].map(({ entryId, ordinal }) => [entryId, ordinal] as const)),
  )
  if (apart.length === 0) return null
  return (
    <ul className="verdict-apart">
      {apart.map(({ other: entryId, decision }) => (
        <li key={entryId}>
          <span className="confirmed">
            和{names[other]}第{ordinals.get(entryId)}项核对过，不是同一件事
            {decision.isOwn ? (
              who(opened, decision)
            ) : (
              <>
                （同样的文字在
                <Elsewhere opened={opened} decision={decision} />
                核对过）
              </>
            )}
          </span>
          {decision.isOwn ? (
            <SubmitButton kind="link" name="press" value={`undo ${entryId}`}>
              撤销核对
            </SubmitButton>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** （张三，2026年11月28日：理由） */
function who({ history }: Found, { from }: AppliedDecision<StoredDecision>): string {
  const step = history.find(({ id }) => id === from.id)?.steps[0]
  if (!step) return ''
  return `（${step.actor}，${chineseDate(step.at)}${step.reason ? `：${step.reason}` : ''}）`
}

/** The comparison where the same texts were spoken of. */
function Elsewhere({ opened, decision }: { opened: Found; decision: AppliedDecision<StoredDecision> }) {
  const { left, right } = decision.from
  return (
    <a href={pairsHref({ left: left.code, right: right.code, part: opened.query.part })}>另外两地的对照里</a>
  )
}
