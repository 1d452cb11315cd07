import { PARTS } from '../list/parts'
import type { Sheet, SheetCell } from '../sheet'
import { type SideBySide, type SideEntry, type SideRow, STRENGTH_WORDS, WHO_SAYS } from './side-by-side'

/** Two lists side by side as a table: one row for a pair, what only one has below. */
export function listsSheet(
  view: SideBySide,
  about: { left: string; right: string; notes: readonly string[] },
): Sheet {
  const { left, right } = about
  const row = (
    kind: string,
    tone: 'same' | 'partial' | 'only',
    { pair, left, right }: SideRow,
  ): SheetCell[] => [
    { text: kind, tone },
    ordinals(left),
    cellOf(left),
    ordinals(right),
    cellOf(right),
    pair?.shared.join('、') ?? '',
    [...strays(left, about.right), ...strays(right, about.left)].join('\n'),
    pair === null ? '' : WHO_SAYS[pair.by],
  ]
  return {
    name: PARTS[view.part].label,
    title: `${left}与${right}：${PARTS[view.part].label}对照`,
    notes: [
      ...about.notes,
      '加粗并画线的字只有这一边有。放在一行的由程序按文字比出，可能有误，请以原文为准。',
    ],
    columns: [
      { head: '比较', width: 14 },
      { head: `${left}第几项`, width: 12 },
      { head: left, width: 60 },
      { head: `${right}第几项`, width: 12 },
      { head: right, width: 60 },
      { head: '都说到', width: 24 },
      { head: '另见', width: 30 },
      { head: '由谁判断', width: 12 },
    ],
    rows: [
      ...view.both.map((each) => row(STRENGTH_WORDS[each.pair!.strength], each.pair!.strength, each)),
      ...view.leftOnly.map((each) => row(`只有${left}有`, 'only', each)),
      ...view.rightOnly.map((each) => row(`只有${right}有`, 'only', each)),
    ],
  }
}

/** A piece of entries that the other list has on another row. */
const strays = (entries: readonly SideEntry[], other: string) =>
  entries.flatMap(({ elsewhere }) => elsewhere.map(({ ordinal, line }) => `${other}第${ordinal}项：${line}`))

const ordinals = (entries: readonly SideEntry[]) => entries.map(({ ordinal }) => ordinal).join('、')

function cellOf(entries: readonly SideEntry[]): SheetCell {
  const runs = entries.flatMap(({ lines }, at) => [
    ...(at > 0 ? [{ text: '\n\n' }] : []),
    ...lines.flatMap(({ label, stretches }, index) => [
      ...(index > 0 ? [{ text: '\n' }] : []),
      ...(label ? [{ text: `${label}：` }] : []),
      ...stretches.map(({ text, kind }) => ({ text, mark: kind === 'own' })),
    ]),
  ])
  return runs.length > 0 ? { runs } : null
}
