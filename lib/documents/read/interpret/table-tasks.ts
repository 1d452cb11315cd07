import type { ActionPlan } from '@/lib/domain/list/schema'
import { type DataRow, type RowReader, textOf } from './grid'
import { emptyPlan } from './plan-parts'
import type { Reading } from './reading'
import { joined } from './text'
import { splitUnits } from './units'

/** Reads a 任务分工 table: a row is a task with its lead and responsible units. */
export function taskRows(reading: Reading): RowReader {
  let labels = ''
  const row = (row: DataRow, heads: readonly string[]) => {
    const plan = currentPlan(reading, row)
    const number = textOf(row, 'number')
    const title = textOf(row, 'title')
    const lead = splitUnits(textOf(row, 'lead'))
    const responsible = splitUnits(textOf(row, 'responsible'))
    const slot = row.slots.get('deadline')
    const deadline = slot && slot.text !== '' ? [{ head: heads[slot.column] ?? '', text: slot.text }] : []
    const further = [...deadline, ...row.extras]
    for (const { head } of further) labels += `${head}：`
    const content = [textOf(row, 'content'), ...further.map(({ head, text }) => `${head}：${text}`)].reduce(
      joined,
      '',
    )
    reading.leave(lead.marks + responsible.marks, 'columns', row.place)
    const above = plan.tasks.at(-1)
    if (above && number === '' && title === '') {
      above.content = joined(above.content, content)
      above.leadUnits = above.leadUnits.concat(lead.units)
      above.responsibleUnits = above.responsibleUnits.concat(responsible.units)
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
  const end = () => {
    if (labels === '') return
    const message = '任务表里另有的栏（如完成时限）已连同栏名放进任务内容'
    reading.warn('joined-column', message, '/plans/0/tasks', { added: labels })
  }
  return { row, end }
}

function currentPlan(reading: Reading, row: DataRow): ActionPlan {
  const plan = reading.list.plans.at(-1) ?? emptyPlan(reading.list.plans.length, row.place)
  if (!reading.list.plans.includes(plan)) reading.list.plans.push(plan)
  return plan
}
