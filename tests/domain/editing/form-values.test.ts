import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formProblems, fromFormValues, toFormValues } from '@/lib/domain/editing/form-values'
import { mergeFields, piecesOf, splitFields } from '@/lib/domain/editing/split-merge'
import { flattenList } from '@/lib/domain/list/entries'
import { KINDS } from '@/lib/domain/list/parts'
import { anyList } from '../proposal/lists'

test('opening an entry and saving it changes nothing, of any kind', () => {
  fc.assert(
    fc.property(anyList('x'), (list) => {
      for (const { kind, data, privateData } of flattenList(list)) {
        const whole = {
          ...Object.fromEntries(KINDS[kind].privateFields.map((field) => [field, null])),
          ...data,
          ...privateData,
        }
        expect(fromFormValues(kind, toFormValues(kind, whole), whole)).toEqual(whole)
        KINDS[kind].fields.parse(fromFormValues(kind, {}, {}))
      }
    }),
    { numRuns: 50 },
  )
})

const service = { number: '1', name: '接种', content: '疫苗', agency: null, phone: null, guide: null }

describe('a form', () => {
  test('blank means absent where a field may be', () => {
    expect(fromFormValues('service', { ...toFormValues('service', service), number: ' ' }, service)).toEqual({
      ...service,
      number: null,
    })
  })

  test('names are told apart by 、 and lines', () => {
    const data = fromFormValues('planTask', { leadUnits: '卫健局、 教育局\n民政局，卫健局', title: '宣传' })
    expect(data.leadUnits).toEqual(['卫健局', '教育局', '民政局'])
  })

  test('a guide comes with its first field, materials as rows that can go', () => {
    const values = {
      ...toFormValues('service', service),
      'guide.fee': '不收费',
      'guide.materials.0.name': '身份证',
      'guide.materials.1.name': '照片',
      'guide.materials.1.remove': 'on',
      'guide.materials.2.name': '',
    }
    const data = fromFormValues('service', values, service)
    expect(data.guide).toMatchObject({
      fee: '不收费',
      materials: [{ name: '身份证', form: null }],
      place: null,
    })
    expect(formProblems('service', data)).toEqual({})
  })

  test('an entry must say something', () => {
    expect(formProblems('duty', { number: '1', statement: ' ' })).toEqual({ statement: ['请填写“主要职责”'] })
    expect(formProblems('section', { heading: '', text: '' })).toEqual({
      text: ['“条款内容”、“条款标题”至少填一项'],
    })
    expect(formProblems('section', { heading: '对象', text: '' })).toEqual({})
  })
})

test('pieces are what stands between empty lines', () => {
  expect(piecesOf('甲\n乙\n\n丙\n　\n\n丁\n')).toEqual(['甲\n乙', '丙', '丁'])
})

test('splitting keeps who is responsible, and merging loses nothing', () => {
  const item = { text: '甲\n乙', office: '监督股', remark: null }
  const [first, second] = splitFields('workItem', item, ['甲', '乙'])
  expect([first, second]).toEqual([
    { ...item, text: '甲' },
    { ...item, text: '乙' },
  ])
  expect(mergeFields('workItem', first!, second!)).toEqual(item)
  expect(mergeFields('workItem', first!, { ...second, office: '规划股', remark: '注' })).toEqual({
    text: '甲\n乙',
    office: '监督股、规划股',
    remark: '注',
  })
  expect(
    mergeFields('planTask', { number: '1', leadUnits: ['甲'] }, { number: '2', leadUnits: ['甲', '乙'] }),
  ).toMatchObject({ number: '1', leadUnits: ['甲', '乙'] })
})

test('no field is called like what the form itself carries', () => {
  const carried = ['code', 'edition', 'part', 'entryKind', 'entry', 'version', 'parent', 'behind', 'again']
  const fields = Object.values(KINDS).flatMap((kind) => Object.keys(kind.fields.shape))
  expect(carried.filter((name) => fields.includes(name))).toEqual([])
})
