import type { EntryChange } from '@/lib/domain/changes/types'

const SIGNS = {
  added: { sign: '＋', word: '新增' },
  removed: { sign: '－', word: '删除' },
  moved: { sign: '⇅', word: '移动' },
  changed: { sign: '✎', word: '修改' },
  cosmetic: { sign: '·', word: '只改标点或编号' },
} as const
export type Sign = keyof typeof SIGNS

/** What became of an entry, in the order it is told: moved and changed at once are two. */
export function signsOf(change: EntryChange): Sign[] {
  if (change.status !== 'kept') return [change.status]
  if (change.cosmetic) return ['cosmetic']
  const changed = change.fields.some((field) => !field.cosmetic)
  return [...(change.moved ? (['moved'] as const) : []), ...(changed ? (['changed'] as const) : [])]
}

/** ＋ 新增: a sign for the eye, the word for everyone. */
export function ChangeSign({ sign }: { sign: Sign }) {
  return (
    <span className={`change-sign ${sign}`}>
      <span aria-hidden="true">{SIGNS[sign].sign} </span>
      {SIGNS[sign].word}
    </span>
  )
}
