import { PARTS } from '../list/parts'
import type { Sheet } from '../sheet'
import type { Matrix } from './matrix'

/** Counties × matters as a table: all matters, however many the page shows. */
export function matrixSheet(
  matrix: Matrix,
  about: {
    title: string
    places: readonly { code: string; name: string }[]
    hrefOf: (path: string) => string
    notes: readonly string[]
  },
): Sheet {
  return {
    name: PARTS[matrix.part].label,
    title: about.title,
    notes: [...about.notes, '有：有这件事；部分：只沾一部分；几项：分成几项；空白：没有。点格子看原文。'],
    frozenColumns: 2,
    columns: [
      { head: '地方', width: 20 },
      { head: '代码', width: 10 },
      { head: '有几件', width: 9 },
      ...matrix.matters.map(({ standard, title }) => ({
        head: standard ? `${standard} ${title}` : title,
        width: 14,
      })),
    ],
    rows: about.places
      .filter(({ code }) => matrix.counts.has(code))
      .map(({ code, name }) => [
        name,
        code,
        matrix.counts.get(code) ?? 0,
        ...matrix.matters.map(({ cells }) => {
          const cell = cells.get(code)
          if (!cell) return null
          const text =
            cell.entryIds.length > 1 ? `${cell.entryIds.length}项` : cell.strength === 'same' ? '有' : '部分'
          return {
            text,
            tone: cell.strength,
            href: about.hrefOf(`/${code}/${matrix.part}/${cell.entryIds[0]}`),
          }
        }),
      ]),
  }
}
