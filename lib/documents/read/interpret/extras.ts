import type { DataRow } from './grid'
import type { Reading } from './reading'

/** Keeps what stands in columns nobody knows unplaced, and says so once for each column. */
export function leaveExtras(extras: DataRow['extras'], row: DataRow, told: Set<string>, reading: Reading) {
  for (const { head, text } of extras) {
    reading.leave(text, 'note', row.place)
    if (told.has(head)) continue
    told.add(head)
    reading.warn('unknown-column', `不认识“${head}”这一栏，内容保留在未归类文字中`, row.place)
  }
}
