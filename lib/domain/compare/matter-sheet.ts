import { PARTS } from '../list/parts'
import type { Sheet, SheetCell } from '../sheet'
import type { MatterOf } from './matter'
import { WHO_SAYS } from './side-by-side'
import type { ComparedPart } from './types'

const STRENGTH = { same: '有', partial: '只沾一部分' } as const

/** One matter over many counties as a table: a row for each entry, and one for each county that has none. */
export function matterSheet(about: {
  part: ComparedPart
  title: string
  counties: readonly MatterOf[]
  /** The county the others are read against. */
  own: string | null
  absent: readonly string[]
  nameOf: (code: string) => string
  hrefOf: (path: string) => string
  notes: readonly string[]
}): Sheet {
  const { part, own, nameOf, hrefOf } = about
  return {
    name: PARTS[part].label,
    title: `${about.title}：各地原文`,
    notes: [
      ...about.notes,
      ...(own ? [`以${nameOf(own)}的写法为底，加粗并画线的字是它没有的；大不相同的不标。`] : []),
      '哪些说的是同一件事由程序按文字比出，可能有误，请以原文为准。',
    ],
    frozenColumns: 1,
    columns: [
      { head: '地方', width: 20 },
      { head: '代码', width: 10 },
      { head: '比较', width: 14 },
      { head: '由谁判断', width: 14 },
      { head: '原文', width: 90 },
      { head: '网址', width: 30 },
    ],
    rows: [
      ...about.counties.flatMap(({ code, strength, isConfirmed, entries }) =>
        entries.map(({ entryId, lines }): SheetCell[] => [
          nameOf(code),
          code,
          { text: code === own ? '作底的写法' : STRENGTH[strength], tone: strength },
          WHO_SAYS[isConfirmed ? 'confirmed' : 'computed'],
          {
            runs: lines.flatMap(({ label, stretches }, index) => [
              ...(index > 0 ? [{ text: '\n' }] : []),
              ...(label ? [{ text: `${label}：` }] : []),
              ...stretches.map(({ text, kind }) => ({ text, mark: kind === 'own' })),
            ]),
          },
          { text: '看原文', href: hrefOf(`/${code}/${part}/${entryId}`) },
        ]),
      ),
      ...about.absent.map((code): SheetCell[] => [
        nameOf(code),
        code,
        { text: '没有', tone: 'only' },
        WHO_SAYS.computed,
        null,
        { text: '看清单', href: hrefOf(`/${code}/${part}`) },
      ]),
    ],
  }
}
