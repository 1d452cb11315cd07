import type { ActionPlan } from '@/lib/domain/list/schema'
import { type DataRow, textOf } from './grid'
import { emptyPlan } from './plan-parts'
import type { Reading } from './reading'
import { joined } from './text'
import { splitUnits } from './units'

/** Reads a 任务分工 table: a row is a task with its lead and responsible units. */
export function taskRows(reading: Reading): { row: (row: DataRow) => void; end: () => void } {
  const row = (row: DataRow) => {
    const plan = currentPlan(reading, row)
    const number = textOf(row, 'number')
    const title = textOf(row, 'title')
    const lead = splitUnits(textOf(row, 'lead'))
    const responsible = splitUnits(textOf(row, 'responsible'))
    const deadline = textOf(row, 'deadline')
    const extras = row.extras.map(({ head, text }) => `${head}：${text}`)
    const content = [
      textOf(row, 'content'),
      deadline === '' ? '' : `完成时限：${deadline}`,
      ...extras,
    ].reduce(joined, '')
    reading.leave(lead.marks + responsible.marks, 'columns', row.place)
    const above = plan.tasks.at(-1)
    if (above && number === '' && title === '') {
      above.content = joined(above.content, content)
      above.leadUnits.push(...lead.units)
      above.responsibleUnits.push(...responsible.units)
      return
    }
    plan.tasks.push({
      entryId: `${plan.entryId}.tasks.${plan.tasks.length}`,
      source: row.place,
      number,
      parentTitle: null,
      title,
      content,
      leadUnits: lead.units,
      responsibleUnits: responsible.units,
    })
  }
  return { row, end: () => undefined }
}

function currentPlan(reading: Reading, row: DataRow): ActionPlan {
  const plan = reading.list.plans.at(-1) ?? emptyPlan(reading.list.plans.length, row.place)
  if (!reading.list.plans.includes(plan)) reading.list.plans.push(plan)
  return plan
}
