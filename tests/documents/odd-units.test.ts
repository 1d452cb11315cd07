import { expect, it } from 'vitest'
import { accountFor } from '@/lib/documents/read/account'
import { interpret } from '@/lib/documents/read/interpret/interpret'
import { blocksOf } from './support/blocks'

const PLAN = [
  '云政办发〔2021〕18号',
  '云山县爱国卫生运动实施方案',
  '一、重点任务',
  '（一）整治环境。集中清理。',
  '牵头单位：县城管局',
  '责任单位：县公安局、县财政局',
]

it.each([
  ['附件', '成员单位职责', '1.县教体局：组织健康教育。', '2.县财政局：保障经费。'],
  ['附件2：', '成员单位职责', '（一）县教体局：组织健康教育。', '（二）县财政局：保障经费。'],
  ['附件', '云山县爱卫会成员单位职责', '县教体局：组织健康教育。', '县财政局：保障经费。'],
  ['附件', '有关单位职责分工', '1．县教体局：组织健康教育。', '2．县财政局：保障经费。'],
  ['二、部门职责分工', '（一）县教体局：组织健康教育。', '（二）县财政局：保障经费。'],
])('%s %s: %s is a unit’s duty, not a task', (...below) => {
  const blocks = blocksOf(...PLAN, ...below)
  const result = interpret(blocks)
  expect(accountFor(blocks, result)).toEqual({ missing: '', surplus: '' })
  const [plan] = result.list.plans
  expect(plan?.tasks).toMatchObject([{ title: '整治环境', content: '集中清理。' }])
  expect(plan?.unitDuties).toMatchObject([
    { unit: '县教体局', text: '组织健康教育。' },
    { unit: '县财政局', text: '保障经费。' },
  ])
})

it('takes the seats of a leading group out of a table, and the text below stays with the plan', () => {
  const table = [
    ['职务', '姓名', '单位及职务'],
    ['组长', '张三', '县长'],
    [{ text: '成员', rowSpan: 2 }, '李四', '县城管局局长'],
    [null, '王五', '县财政局局长'],
    ['成员', '赵六', '县教体局局长'],
  ]
  const blocks = blocksOf(...PLAN, '二、组织领导', '成立领导小组。', table, '三、保障', '加强督查。')
  const result = interpret(blocks)
  expect(accountFor(blocks, result)).toEqual({ missing: '', surplus: '' })
  const [plan] = result.list.plans
  expect(plan?.roster).toMatchObject([
    { role: '组长', name: '张三', position: '县长' },
    { role: '成员', name: '李四', position: '县城管局局长' },
    { role: '成员', name: '王五', position: '县财政局局长' },
    { role: '成员', name: '赵六', position: '县教体局局长' },
  ])
  expect(plan?.sections).toMatchObject([{ heading: '组织领导' }, { heading: '保障', text: '加强督查。' }])
  expect(JSON.stringify(plan?.sections)).not.toContain('张三')
})
