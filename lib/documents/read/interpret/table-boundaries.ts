import type { Boundary } from '@/lib/domain/list/schema'
import { leaveExtras } from './extras'
import { type DataRow, type RowReader, textOf } from './grid'
import type { Reading } from './reading'
import { joined, orNull } from './text'

/** Reads the rows of 职责边界: a row with a number or a matter begins one, each row adds a department's share. */
export function boundaryRows(reading: Reading): RowReader {
  const { boundaries } = reading.list
  const unknown = new Set<string>()
  let current: Boundary | null = null

  const row = (row: DataRow) => {
    const number = textOf(row, 'number')
    const matter = textOf(row, 'matter')
    if (!current || row.lostNumber || beginsMatter(current, number, matter)) {
      current = {
        entryId: `boundaries.${boundaries.length}`,
        source: row.place,
        number: orNull(number),
        matter: orNull(matter),
        basis: '',
        cases: '',
        shares: [],
      }
      boundaries.push(current)
      const pointer = `/boundaries/${boundaries.length - 1}`
      if (matter === '') reading.warn('unnamed-matter', '管理事项名称为空', `${pointer}/matter`)
    } else reading.leave(joined(number, matter), 'columns', row.place)
    addShare(current, row)
    current.basis = joined(current.basis, joined(textOf(row, 'basis'), textOf(row, 'basisAndCases')))
    current.cases = joined(current.cases, textOf(row, 'cases'))
    const extras = [...row.extras]
    if (textOf(row, 'remark') !== '') extras.unshift({ head: '备注', text: textOf(row, 'remark') })
    leaveExtras(extras, row, unknown, reading)
  }

  const addShare = (boundary: Boundary, row: DataRow) => {
    const department = textOf(row, 'department')
    const responsibility = textOf(row, 'responsibility')
    if (department === '' && responsibility === '') return
    const above = boundary.shares.at(-1)
    const pointer = `/boundaries/${boundaries.length - 1}/shares/${boundary.shares.length}`
    if (department === '' && above) {
      above.responsibility = joined(above.responsibility, responsibility)
      const at = `/boundaries/${boundaries.length - 1}/shares/${boundary.shares.length - 1}`
      reading.warn('continued-share', '相关部门一格为空，职责分工已接到上一部门', at)
      return
    }
    if (department === '') reading.warn('no-department', '职责分工没有写明部门', pointer)
    boundary.shares.push({
      entryId: `${boundary.entryId}.shares.${boundary.shares.length}`,
      source: row.place,
      department: orNull(department),
      responsibility,
    })
  }

  return { row, end: () => undefined }
}

/** The same number and matter again is a table whose merged cells were copied into every row. */
function beginsMatter(current: Boundary, number: string, matter: string): boolean {
  if (number === '' && matter === '') return false
  const sameNumber = number === '' || number === (current.number ?? '')
  return !(sameNumber && (matter === '' || matter === (current.matter ?? '')))
}
