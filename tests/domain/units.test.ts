import { describe, expect, it } from 'vitest'
import type { ActionPlan } from '@/lib/domain/list/schema'
import { findUnit, unitKey, unitsOf } from '@/lib/domain/units'

const task = (number: string, leadUnits: string[], responsibleUnits: string[]) => ({
  entryId: `t${number}`,
  source: null,
  number,
  parentTitle: null,
  title: `任务${number}`,
  content: '',
  leadUnits,
  responsibleUnits,
})
const plan: ActionPlan = {
  entryId: 'p',
  source: null,
  title: '方案',
  documentNumber: null,
  issuedOn: null,
  issuer: null,
  preamble: '',
  sections: [],
  roster: [],
  tasks: [
    task('1', ['区卫生计生局'], ['区法制办', '区财政局']),
    task('2', ['区卫生计生局（计划生育协会）'], ['领导小组成员单位']),
    task('3', ['区财政局'], ['各街道办事处', '区 财政局']),
  ],
  unitDuties: [
    { entryId: 'u1', source: null, unit: '区政府法制办', text: '审查' },
    { entryId: 'u2', source: null, unit: '区财政局', text: '投入' },
  ],
}

describe('unitKey', () => {
  it.each([
    ['区卫生计生局（计划生育协会）', '区卫生计生局'],
    ['区政府法制办', '区法制办'],
    ['市人民政府办公室', '市办公室'],
    ['区 财政局', '区财政局'],
    ['区政府', '区政府'],
    ['（计划生育协会）', '(计划生育协会)'],
  ])('%s → %s', (name, key) => expect(unitKey(name)).toBe(key))
  it('does not guess abbreviations', () => expect(unitKey('区农信社')).not.toBe(unitKey('区农村信用社')))
})

describe('unitsOf', () => {
  it('puts units with duties of their own first and names each once', () => {
    expect(unitsOf(plan).map((unit) => unit.name)).toEqual([
      '区政府法制办',
      '区财政局',
      '区卫生计生局',
      '领导小组成员单位',
      '各街道办事处',
    ])
  })
  it('gathers what a unit leads, joins and joins with all members', () => {
    const finance = findUnit(plan, '区财政局')
    expect(finance?.leads.map((t) => t.number)).toEqual(['3'])
    expect(finance?.joins.map((t) => t.number)).toEqual(['1', '3'])
    expect(finance?.joinsAsMember.map((t) => t.number)).toEqual(['2'])
    expect(finance?.duties.map((d) => d.text)).toEqual(['投入'])
  })
  it('finds a unit under another spelling and says when there is none', () => {
    expect(findUnit(plan, '区法制办')?.joins.map((t) => t.number)).toEqual(['1'])
    expect(findUnit(plan, '区卫生计生局')?.leads.map((t) => t.number)).toEqual(['1', '2'])
    expect(findUnit(plan, '区公安局')).toBeNull()
  })
})
