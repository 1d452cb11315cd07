import { expect, test } from 'vitest'
import { catalogueCandidates } from '@/lib/domain/catalogue/candidates'
import { whatChanged } from '@/lib/domain/catalogue/change-notice'
import { changeInWords } from '@/lib/domain/catalogue/changed-words'
import { CODE_LETTERS, isCatalogueCode, nextCode, partOfCode } from '@/lib/domain/catalogue/codes'
import { coverageOf } from '@/lib/domain/catalogue/coverage'
import { COMPARED_PARTS } from '@/lib/domain/compare/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { countyList } from '../../support/county-lists'

test('codes count up within their part, past any length', () => {
  expect(nextCode('duties', null)).toBe('ZZ001')
  expect(nextCode('services', 'FW009')).toBe('FW010')
  expect(nextCode('duties', 'ZZ999')).toBe('ZZ1000')
  for (const part of COMPARED_PARTS) expect(partOfCode(`${CODE_LETTERS[part]}001`)).toBe(part)
  for (const odd of ['ZZ1', 'zz001', 'XX001', 'ZZ001 ', '../ZZ001']) expect(isCatalogueCode(odd)).toBe(false)
})

test('a notice says which words went and which came', () => {
  expect(changeInWords('负责献血工作。', '负责无偿献血工作。')).toBe('加上“无偿”')
  expect(changeInWords('负责献血。', '负责献血。')).toBe('')
  const before = { title: '献血', wording: '负责献血工作。', state: 'active' as const }
  const matter = { ...before, code: 'ZZ001', mergedInto: null }
  expect(whatChanged(matter, before)).toBeNull()
  expect(whatChanged({ ...matter, wording: '负责献血管理。' }, before)).toBe(
    '标准目录改了 ZZ001“献血”：表述删去“工作”；加上“管理”',
  )
  expect(whatChanged({ ...matter, state: 'retired' }, before)).toBe('标准目录停用了 ZZ001“献血”')
  expect(whatChanged({ ...matter, state: 'merged', mergedInto: 'ZZ002' }, before)).toContain('并入了 ZZ002')
})

const named = (code: string, duties: string[]): { code: string; list: ResponsibilityList } => {
  const list = countyList({ duties })
  return {
    code,
    list: { ...list, duties: list.duties.map((duty, at) => ({ ...duty, entryId: `${code}-${at}` })) },
  }
}
const lists = [
  named('990101', ['负责献血管理工作，推动无偿献血。', '负责中医药传承与发展。']),
  named('990102', ['负责本县献血管理工作，推动无偿献血。', '指导计划生育协会的业务工作。']),
  named('990103', ['推动无偿献血，负责献血管理工作。', '负责老龄工作。']),
]
const said = { decisions: [], catalogue: new Map<string, string>() }

test('candidates are what two places at least have, each entry once', () => {
  const found = catalogueCandidates(lists, 'duties', said)
  expect(found.map(({ entries }) => entries.map(({ entryId }) => entryId))).toEqual([
    ['990101-0', '990102-0', '990103-0'],
  ])
  expect(found[0]).toMatchObject({ standard: null, places: 3 })
  expect(found[0]!.wording).toContain('献血')
})

test('what auditors confirmed comes first and says so', () => {
  const decisions = [{ left: '990101-1', right: '990102-1', verdict: 'same' as const }]
  const [first] = catalogueCandidates(lists, 'duties', { ...said, decisions })
  expect(first!.entries.map(({ entryId, isConfirmed }) => [entryId, isConfirmed])).toEqual([
    ['990101-1', true],
    ['990102-1', true],
  ])
})

test('what is linked is proposed no more, and its like are proposed to the same matter', () => {
  const catalogue = new Map([
    ['990101-0', 'ZZ001'],
    ['990102-0', 'ZZ001'],
  ])
  const [only, ...others] = catalogueCandidates(lists, 'duties', { ...said, catalogue })
  expect(others).toEqual([])
  expect(only).toMatchObject({ standard: 'ZZ001' })
  expect(only!.entries.map(({ entryId }) => entryId)).toEqual(['990103-0'])
})

test('coverage counts what a list has, lacks and has beside', () => {
  const matters = [
    { code: 'ZZ001', part: 'duties' as const, title: '献血' },
    { code: 'ZZ002', part: 'duties' as const, title: '老龄' },
  ]
  const [duties, ...rest] = coverageOf(lists[0]!.list, matters, new Map([['990101-0', 'ZZ001']]))
  expect(rest).toEqual([])
  expect(duties).toMatchObject({ has: [{ code: 'ZZ001' }], lacks: [{ code: 'ZZ002' }], beside: 1 })
  expect(coverageOf(lists[0]!.list, [], new Map())).toEqual([])
})
