import { describe, expect, test } from 'vitest'
import { alignLists } from '@/lib/domain/compare/align-lists'
import { entryLines } from '@/lib/domain/compare/entry-lines'
import { listsSheet } from '@/lib/domain/compare/lists-sheet'
import { layOut, type SideEntry } from '@/lib/domain/compare/side-by-side'
import { COMPARED_PARTS } from '@/lib/domain/compare/types'
import { smallList } from '../../support/lists'

const texts = (entries: SideEntry[]) =>
  entries.flatMap(({ lines }) => lines.map(({ stretches }) => stretches.map(({ text }) => text).join('')))

describe('two lists laid out', () => {
  const left = smallList('甲')
  const right = smallList('乙')
  right.duties[0]!.statement = '乙负责公共场所的卫生许可'
  right.duties[0]!.items.pop()
  right.duties.push({
    ...left.duties[0]!,
    entryId: 'duties.1',
    number: '2',
    statement: '献血管理',
    items: [],
  })

  test.each(COMPARED_PARTS)(
    'every text of %s stands where it belongs, whole, and every entry once',
    (part) => {
      const view = layOut(left, right, alignLists(left, right, part))
      const rows = [...view.both, ...view.leftOnly, ...view.rightOnly]
      for (const [side, list] of [
        ['left', left],
        ['right', right],
      ] as const) {
        const shown = rows.flatMap((row) => row[side])
        expect(shown.map(({ ordinal }) => ordinal).sort()).toEqual(list[part].map((_, index) => index + 1))
        for (const entry of shown) {
          const own = list[part][entry.ordinal - 1]!
          expect(texts([entry])).toEqual(entryLines(part, own as never).map(({ text }) => text))
        }
      }
      const { same, partial, leftOnly, rightOnly } = view.counts
      expect(same + partial + leftOnly + rightOnly).toBe(rows.length)
    },
  )

  test('several entries on one row keep their own texts', () => {
    const pair = {
      left: [1],
      right: [1, 2],
      score: 0.6,
      strength: 'partial',
      shared: [],
      by: 'computed',
    } as const
    const view = layOut(left, right, {
      part: 'duties',
      pairs: [{ ...pair, left: [...pair.left], right: [...pair.right], shared: [] }],
      leftOnly: [],
      rightOnly: [],
      elsewhere: [],
    })
    expect(view.both[0]!.right.map((entry) => texts([entry])[0])).toEqual([
      '乙负责公共场所的卫生许可',
      '献血管理',
    ])
  })

  test('a piece on another row stands beside both entries that say it', () => {
    const lines = { left: '甲的一句', right: '乙的一句' }
    const view = layOut(left, right, {
      part: 'duties',
      pairs: [],
      leftOnly: [1],
      rightOnly: [1, 2],
      elsewhere: [{ left: 1, right: 2, lines }],
    })
    const strays = (rows: typeof view.both, side: 'left' | 'right') =>
      rows.flatMap((row) => row[side].map(({ elsewhere }) => elsewhere))
    expect(strays(view.leftOnly, 'left')).toEqual([[{ ordinal: 2, line: '乙的一句' }]])
    expect(strays(view.rightOnly, 'right')).toEqual([[], [{ ordinal: 1, line: '甲的一句' }]])
    const sheet = listsSheet(view, { left: '甲县', right: '乙县', notes: [] })
    expect(sheet.rows.flat()).toContain('乙县第2项：乙的一句')
  })

  test('as a table it says in words what the page shows by place', () => {
    const sheet = listsSheet(layOut(left, right, alignLists(left, right, 'duties')), {
      left: '甲县',
      right: '乙县',
      notes: [],
    })
    expect(sheet.rows.map(([first]) => (first as { text: string }).text)).toContain('只有乙县有')
    for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length)
  })
})
