import type { SectionKind } from '@/lib/domain/list/schema'
import { type DataRow, type RowReader, textOf } from './grid'
import type { Reading } from './reading'
import { orNull, visible } from './text'

/** Reads supervision given as a table: a row is a procedure, a column one of its sections. */
export function procedureRows(reading: Reading): RowReader {
  const { procedures } = reading.list
  let headings = ''
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
    const add = (kind: SectionKind, heading: string, text: string) => {
      headings += heading
      procedure.sections.push({
        entryId: `${procedure.entryId}.sections.${procedure.sections.length}`,
        source: row.place,
        number: null,
        kind,
        heading,
        text,
      })
    }
    for (const [role, slot] of row.slots)
      if (role.startsWith('section:') && visible(slot.text) !== '')
        add(role.slice('section:'.length) as SectionKind, heads[slot.column] ?? '', slot.text)
    for (const { head, text } of row.extras) add('other', head, text)
  }
  const end = () => {
    if (headings === '') return
    const message = '监管制度以表格给出，各栏的名称用作条款标题'
    reading.warn('heads-as-headings', message, '/procedures', { added: headings })
  }
  return { row, end }
}
