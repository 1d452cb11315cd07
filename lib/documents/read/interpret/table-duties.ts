import type { Duty, WorkItem } from '@/lib/domain/list/schema'
import { type DataRow, type RowReader, textOf } from './grid'
import type { Reading } from './reading'
import { joined, orNull } from './text'

/** Reads the rows of 部门职责: a row with a number or a statement begins a duty, the rows below add work items. */
export function dutyRows(reading: Reading): RowReader {
  const { duties } = reading.list
  const seen: { row: DataRow; item: WorkItem; pointer: string; first: boolean }[] = []
  const unknown = new Map<string, { pointer: string; times: number }>()
  let current: Duty | null = null

  const row = (row: DataRow) => {
    const number = textOf(row, 'number')
    const statement = textOf(row, 'statement')
    if (!current || beginsDuty(current, number, statement, row)) {
      current = {
        entryId: `duties.${duties.length}`,
        source: row.place,
        number: orNull(number),
        statement,
        items: [],
      }
      duties.push(current)
    } else reading.leave(joined(number, statement), 'columns', row.place)
    addItem(current, row)
  }

  const addItem = (duty: Duty, row: DataRow) => {
    const text = textOf(row, 'item')
    const office = orNull(textOf(row, 'office'))
    const remark = [textOf(row, 'remark'), ...row.extras.map(({ head, text }) => `${head}：${text}`)].reduce(
      joined,
      '',
    )
    if (text === '' && office === null && remark === '') return
    const pointer = `/duties/${duties.length - 1}/items/${duty.items.length}`
    const item: WorkItem = {
      entryId: `${duty.entryId}.items.${duty.items.length}`,
      source: row.place,
      text,
      office,
      remark: orNull(remark),
    }
    for (const { head } of row.extras) {
      const known = unknown.get(head) ?? { pointer, times: 0 }
      unknown.set(head, { ...known, times: known.times + 1 })
    }
    seen.push({ row, item, pointer, first: duty.items.length === 0 })
    duty.items.push(item)
  }

  const end = () => {
    fillMerged(seen, reading)
    for (const [head, { pointer, times }] of unknown)
      reading.warn('unknown-column', `不认识“${head}”这一栏，内容已放进备注`, `${pointer}/remark`, {
        added: `${head}：`.repeat(times),
      })
  }
  return { row, end }
}

/** The same number and statement again is a table whose merged cells were copied into every row. */
function beginsDuty(current: Duty, number: string, statement: string, row: DataRow): boolean {
  if (row.lostNumber) return true
  if (number === '' && statement === '') return false
  if (row.slots.get('statement')?.covered === true && number === '') return false
  const sameNumber = number === '' || number === (current.number ?? '')
  return !(sameNumber && (statement === '' || statement === current.statement))
}

type SeenItem = { row: DataRow; item: WorkItem; pointer: string; first: boolean }

/**
 * Gives offices and remarks that span rows to all their items: covered cells always; where a format cannot show
 * merges, blanks count as covered when offices stand in the first rows of the duties and in no row below.
 */
function fillMerged(seen: readonly SeenItem[], reading: Reading) {
  const below = seen.filter(({ row, first }) => !first && row.mergesLost && row.slots.has('office'))
  const spansDuty = below.length >= 2 && below.every(({ item }) => item.office === null)
  let above: SeenItem | null = null
  for (const here of seen) {
    for (const field of ['office', 'remark'] as const) {
      const covered = here.row.slots.get(field)?.covered === true
      const blank = field === 'office' && spansDuty && !here.first
      const value = above?.item[field] ?? null
      if (here.item[field] !== null || value === null || !(covered || blank)) continue
      here.item[field] = value
      const name = field === 'office' ? '责任科室' : '备注'
      reading.warn('filled-from-merge', `${name}随上方合并单元格填入“${value}”`, `${here.pointer}/${field}`, {
        added: value,
      })
    }
    above = here
  }
}
