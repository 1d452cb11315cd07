import { describe, expect, it } from 'vitest'
import {
  boundaryTitle,
  departmentsOf,
  dutyTitle,
  entryTitle,
  firstClause,
  oneLine,
  shorten,
} from '@/lib/domain/list/titles'

const share = (department: string | null, responsibility = '负责') => ({
  entryId: 's',
  source: null,
  department,
  responsibility,
})
const boundary = (matter: string | null, departments: (string | null)[]) => ({
  entryId: 'b',
  source: null,
  number: null,
  matter,
  basis: '',
  cases: '',
  shares: departments.map((name) => share(name)),
})

describe('boundaryTitle', () => {
  it('is the matter when there is one', () => {
    expect(boundaryTitle(boundary('食品安全\n工作', ['区卫健委']))).toBe('食品安全工作')
  })
  it('falls back to the departments concerned', () => {
    expect(boundaryTitle(boundary(null, ['县卫健局', '县民政局']))).toBe('县卫健局与县民政局的职责分工')
    expect(boundaryTitle(boundary(' ', ['甲', '乙', '丙']))).toBe('甲、乙、丙的职责分工')
    expect(boundaryTitle(boundary(null, ['甲', '乙', '丙', '丁']))).toBe('甲、乙等4个部门的职责分工')
    expect(boundaryTitle(boundary(null, ['甲', '甲', null]))).toBe('甲的职责')
  })
  it('is never empty', () => {
    expect(boundaryTitle(boundary(null, [null]))).toBe('负责')
    expect(boundaryTitle(boundary(null, []))).toBe('管理事项')
  })
  it('names each department once', () => {
    expect(departmentsOf(boundary(null, ['甲', '乙', '甲', '']))).toEqual(['甲', '乙'])
  })
})

describe('dutyTitle', () => {
  const duty = (statement: string) => ({ entryId: 'd', source: null, number: null, statement, items: [] })
  it('is the first clause of the statement', () => {
    expect(dutyTitle(duty('承担招商工作；负责其他工作。'))).toBe('承担招商工作')
    expect(dutyTitle(duty('研究提出相关\n建议；制定措施'))).toBe('研究提出相关建议')
  })
  it('cuts a long clause at a comma', () => {
    const title = dutyTitle(duty(`${'负'.repeat(30)}，${'责'.repeat(30)}`))
    expect(title).toBe(`${'负'.repeat(30)}…`)
  })
  it('is never empty', () => {
    expect(entryTitle('duties', duty(''))).toBe('职责')
  })
})

it('joins lines without a space in Chinese and with one between words', () => {
  expect(oneLine(' 甲\n 乙 \n丙')).toBe('甲乙丙')
  expect(oneLine('ISO\n9001')).toBe('ISO 9001')
})

it('counts characters, not code units', () => {
  expect(shorten('𠀀𠀁𠀂𠀃', 3)).toBe('𠀀𠀁𠀂…')
  expect(firstClause('短句')).toBe('短句')
})
