import type { Segment } from '@/lib/domain/changes/types'

/** Unchanged text longer than this (characters) is folded to its ends; this much of each end stays. */
const LONGEST_UNCHANGED = 240
const KEPT_END = 60

/**
 * Two texts laid over each other: what went is struck through, what came is underlined, and both are said in words to
 * those who do not see it.
 */
export function MarkedDifference({ segments }: { segments: readonly Segment[] }) {
  return (
    <div className="marked-difference">
      {segments.map((segment, index) => (
        <Stretch key={index} segment={segment} isFirst={index === 0} isLast={index === segments.length - 1} />
      ))}
    </div>
  )
}

function Stretch(props: { segment: Segment; isFirst: boolean; isLast: boolean }) {
  const { kind, text, cosmetic } = props.segment
  if (kind === 'same') return <Unchanged text={text} head={!props.isFirst} tail={!props.isLast} />
  const Tag = kind === 'removed' ? 'del' : 'ins'
  return (
    <Tag className={cosmetic ? 'cosmetic' : undefined}>
      <span className="visually-hidden">{kind === 'removed' ? '【删去：' : '【加上：'}</span>
      {text}
      <span className="visually-hidden">】</span>
    </Tag>
  )
}

/** @param props.head whether its beginning stands beside a change; `tail`, its end */
function Unchanged(props: { text: string; head: boolean; tail: boolean }) {
  const characters = [...props.text]
  const head = props.head ? KEPT_END : 0
  const tail = props.tail ? KEPT_END : 0
  if (characters.length <= LONGEST_UNCHANGED || head + tail === 0) return props.text
  const middle = characters.slice(head, characters.length - tail)
  return (
    <>
      {characters.slice(0, head).join('')}
      <details className="unchanged">
        <summary>{middle.length} 字没有变化，展开看</summary>
        {middle.join('')}
      </details>
      {characters.slice(characters.length - tail).join('')}
    </>
  )
}
