import type { RowReader } from './grid'
import type { Reading } from './reading'

/** Keeps the rows of a table of 行政职权 (of a 权责清单) as they are: it is no part of a list yet. */
export function powerRows(reading: Reading): RowReader {
  let told = false
  const row: RowReader['row'] = (row) => {
    const slots = [...row.slots.values()].map(({ text }) => text)
    const texts = [...slots, ...row.extras.map(({ text }) => text)].filter((text) => text !== '')
    reading.leave(texts.join('\n'), 'note', row.place)
    if (told) return
    told = true
    const message =
      '这个表格是行政职权（权责清单），目前不属于责任清单的任何部分，已逐行原样保留在未归类文字中'
    reading.warn('unknown-table', message, row.place)
  }
  return { row, end: () => undefined }
}
