import type { SectionKind } from '@/lib/domain/list/schema'
import { type DataRow, type RowReader, textOf } from './grid'
import type { Reading } from './reading'
import { orNull, visible } from './text'

/** Reads supervision given as a table: a row is a procedure, a column one of its sections. */
export function procedureRows(reading: Reading): RowReader {
  const { procedures } = reading.list
  const row = (row: DataRow, heads: readonly string[]) => {
    const title = textOf(row, 'title')
    const number = textOf(row, 'number')
    const entryId = `procedures.${procedures.length}`
    const above = procedures.at(-1)
    const procedure =
      title === '' && number === '' && above
        ? above
        : {
            entryId,
            source: row.place,
            number: orNull(number),
            group: null,
            groupNumber: null,
            title,
            preamble: '',
            sections: [],
          }
    if (procedure !== above) procedures.push(procedure)
    for (const [role, slot] of row.slots) {
      if (!role.startsWith('section:') || visible(slot.text) === '') continue
      procedure.sections.push({
        entryId: `${procedure.entryId}.sections.${procedure.sections.length}`,
        source: row.place,
        number: null,
        kind: role.slice('section:'.length) as SectionKind,
        heading: heads[slot.column] ?? '',
        text: slot.text,
      })
    }
    for (const { head, text } of row.extras)
      procedure.sections.push({
        entryId: `${procedure.entryId}.sections.${procedure.sections.length}`,
        source: row.place,
        number: null,
        kind: 'other',
        heading: head,
        text,
      })
  }
  return { row, end: () => undefined }
}
