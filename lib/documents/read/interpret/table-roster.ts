import { type DataRow, type RowReader, textOf } from './grid'
import type { Reading } from './reading'
import { joined, orNull } from './text'

/**
 * Reads the members of a leading group given as a table. The plan around the table is read when its text has
 * ended, so the seats are given to it at the end; without a plan the rows stay unplaced.
 */
export function rosterRows(reading: Reading): RowReader {
  const rows: DataRow[] = []
  const end = () => {
    const plan = reading.list.plans.at(-1)
    let role: string | null = null
    for (const row of rows) {
      const own = orNull(textOf(row, 'role'))
      const further = [textOf(row, 'number'), ...row.extras.map(({ text }) => text)].reduce(joined, '')
      reading.leave(further, 'note', row.place)
      const name = orNull(textOf(row, 'name'))
      const position = textOf(row, 'position')
      if (!plan) {
        reading.leave([own ?? '', name ?? '', position].reduce(joined, ''), 'note', row.place)
        continue
      }
      const isCovered = row.slots.get('role')?.covered === true
      // A role stands once for all the seats below it; written again it only marks structure.
      if (own !== null && own === plan.roster.at(-1)?.role) reading.leave(own, 'columns', row.place)
      role = own ?? (isCovered ? role : null)
      const entryId = `${plan.entryId}.roster.${plan.roster.length}`
      plan.roster.push({ entryId, source: row.place, role, position, name })
    }
  }
  return { row: (row) => void rows.push(row), end }
}
