import { describe, expect, it } from 'vitest'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { relatedEntries, sharedRuns } from '@/lib/domain/related'

const base = { source: null, number: null }
const service = (entryId: string, name: string, content: string) => ({
  ...base,
  entryId,
  name,
  content,
  agency: null,
  phone: null,
  guide: null,
})
const duty = (entryId: string, statement: string) => ({ ...base, entryId, statement, items: [] })
const list: ResponsibilityList = {
  title: null,
  duties: [
    duty('d1', '负责饮用水卫生监督管理工作'),
    duty('d2', '组织开展独生子女家庭奖励扶助工作'),
    duty('d3', '负责医疗机构监督管理工作'),
    duty('d4', '负责村医注册'),
  ],
  boundaries: [],
  procedures: [],
  services: [
    service('s1', '独生子女父母奖励', '独生子女家庭奖励扶助申办'),
    service('s2', '村医咨询', '负责监督管理工作'),
    service('s3', '献血登记', '无偿献血'),
  ],
  plans: [],
}

describe('relatedEntries', () => {
  it('finds the duty that speaks of the same thing, and says by which words', () => {
    const [first, ...others] = relatedEntries(list, 'services', 's1')
    expect(first).toMatchObject({ part: 'duties', entryId: 'd2' })
    expect(first?.terms.join()).toContain('独生子女家庭奖励扶助')
    expect(others).toEqual([])
  })
  it('works the other way round', () => {
    expect(relatedEntries(list, 'duties', 'd2').map((entry) => entry.entryId)).toEqual(['s1'])
  })
  it('does not join entries by the phrases every list is full of', () => {
    expect(relatedEntries(list, 'services', 's2')).toEqual([])
  })
  it('has nothing to say of an entry that is not there or stands alone', () => {
    expect(relatedEntries(list, 'services', 'nothing')).toEqual([])
    expect(relatedEntries(list, 'services', 's3')).toEqual([])
  })
})

describe('sharedRuns', () => {
  it('gives the longest common stretches, not their pieces', () => {
    expect(sharedRuns('开展独生子女家庭扶助', '独生子女家庭,独生子女')).toEqual(['独生子女家庭'])
  })
  it('leaves out particles at the ends', () => {
    expect(sharedRuns('机构的流动人口', '办理的流动人口')).toEqual(['流动人口'])
  })
})
