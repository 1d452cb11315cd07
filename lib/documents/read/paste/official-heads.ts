import type { Part } from '@/lib/domain/list/parts'
import { columnsOf, isNumberHead } from '../interpret/columns'
import { numeral } from '../interpret/numbering'
import { visible } from '../interpret/text'

/** Heads of each part's official form by the number of columns, without the column of numbers. */
const HEADS: Record<Part, string[][]> = {
  duties: [
    ['主要职责', '具体工作事项'],
    ['主要职责', '具体工作事项', '备注'],
    ['主要职责', '具体工作事项', '责任科室', '备注'],
  ],
  boundaries: [
    ['相关部门', '职责分工'],
    ['管理事项', '相关部门', '职责分工'],
    ['管理事项', '相关部门', '职责分工', '相关依据及案例'],
    ['管理事项', '相关部门', '职责分工', '相关依据', '案例'],
  ],
  procedures: [
    ['监管事项', '监管内容'],
    ['监管事项', '监督检查对象', '监督检查内容'],
    ['监管事项', '监督检查对象', '监督检查内容', '监督检查方式'],
    ['监管事项', '监督检查对象', '监督检查内容', '监督检查方式', '监督检查措施'],
    ['监管事项', '监督检查对象', '监督检查内容', '监督检查方式', '监督检查措施', '监督检查程序'],
    [
      '监管事项',
      '监督检查对象',
      '监督检查内容',
      '监督检查方式',
      '监督检查措施',
      '监督检查程序',
      '监督检查处理',
    ],
  ],
  services: [
    ['服务事项', '主要内容'],
    ['服务事项', '主要内容', '承办机构'],
    ['服务事项', '主要内容', '承办机构', '联系电话'],
  ],
  plans: [
    ['工作任务', '牵头单位'],
    ['工作任务', '牵头单位', '责任单位'],
    ['工作任务', '任务内容', '牵头单位', '责任单位'],
    ['工作任务', '任务内容', '牵头单位', '责任单位', '完成时限'],
  ],
}

/** True when one of the first rows names the columns itself. */
export function namesItsColumns(rows: readonly string[][], part: Part): boolean {
  return rows.slice(0, 3).some((row) => {
    const kind = part === 'plans' ? 'tasks' : part
    return columnsOf(row, kind) !== null || row.filter((cell) => isNumberHead(cell)).length === 1
  })
}

/** Heads for a table that names none: those of the official form, with 序号 when the first column holds numbers. */
export function officialHeads(rows: readonly string[][], part: Part): string[] {
  const width = Math.max(...rows.map((row) => row.length))
  const first = rows.map((row) => visible(row[0] ?? '')).filter((text) => text !== '')
  const isNumber = (text: string) => text.length <= 6 && !Number.isNaN(numeral(text))
  const numbered = width > 1 && first.length > 0 && first.every(isNumber)
  const wanted = width - (numbered ? 1 : 0)
  const forms = HEADS[part]
  const heads = forms.find((form) => form.length >= wanted) ?? forms.at(-1) ?? []
  return [...(numbered ? ['序号'] : []), ...heads]
}
