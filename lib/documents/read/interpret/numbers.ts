import { numeral } from './numbering'
import type { Reading } from './reading'

/** Says where the numbers of a part leave a gap, repeat, or are lost among numbered entries. */
export function checkNumbers(reading: Reading) {
  const { duties, boundaries, procedures, services } = reading.list
  checkPart('duties', '职责', duties, reading)
  checkPart('boundaries', '管理事项', boundaries, reading)
  checkPart('services', '服务事项', services, reading)
  for (const [index, { number, group }] of procedures.entries()) {
    const above = procedures[index - 1]
    if (!above || above.group !== group || number === null || above.number === null) continue
    compare(numberValue(above.number), numberValue(number), number, `/procedures/${index}/number`, reading)
  }
}

function checkPart(
  part: string,
  noun: string,
  entries: readonly { number: string | null }[],
  reading: Reading,
) {
  const numbered = entries.some((entry) => entry.number !== null)
  if (!numbered) return
  let last = 0
  for (const [index, { number }] of entries.entries()) {
    const at = `/${part}/${index}/number`
    if (number === null) {
      reading.warn('lost-number', `这一项${noun}没有序号，原文中可能是自动编号丢失`, at)
      last++
      continue
    }
    const value = numberValue(number)
    if (Number.isNaN(value)) continue
    compare(last, value, number, at, reading)
    last = value
  }
}

function compare(last: number, value: number, number: string, at: string, reading: Reading) {
  if (Number.isNaN(last) || Number.isNaN(value) || value === last + 1) return
  if (value > last + 1) reading.warn('number-gap', `序号从${last}跳到“${number}”`, at)
  else reading.warn('number-repeat', `序号“${number}”重复或倒退`, at)
}

function numberValue(number: string): number {
  return numeral(number.replace(/[（()）、.．\s]/g, ''))
}
