import { expect, test } from 'vitest'
import { renumber } from '@/lib/domain/editing/renumber'
import { assembleList } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'

const empty = assembleList(null, [])
const duties = (...numbers: (string | null)[]): ResponsibilityList => ({
  ...empty,
  duties: numbers.map((number, index) => ({
    entryId: `d${index}`,
    source: null,
    number,
    statement: '',
    items: [],
  })),
})
/** All numbers after renumbering. */
const numbersOf = (list: ResponsibilityList) => {
  const changes = new Map(renumber(list, 'duties').map((change) => [change.entryId, change.after]))
  return list.duties.map((duty) => changes.get(duty.entryId) ?? duty.number)
}

test.each([
  [
    ['1', null, '2', '3'],
    ['1', '2', '3', '4'],
  ],
  [
    ['2', '1'],
    ['1', '2'],
  ],
  [
    ['（一）', '（三）、', '(四)'],
    ['（一）', '（二）、', '(三)'],
  ],
  [
    ['一、', '二、', null],
    ['一、', '二、', '三、'],
  ],
  [['九', '十', '十二'].map((n) => `第${n}条`), ['第一条', '第二条', '第三条']],
  [
    ['①', '③'],
    ['①', '②'],
  ],
  [
    ['１．', '３．'],
    ['１．', '２．'],
  ],
  [
    ['8', '9', '1O', 'l1', '1〇', '（1o）、', 'No.5'],
    ['1', '2', '3', '4', '5', '（6）、', 'No.7'],
  ],
  [
    ['１Ｏ．', '１２．'],
    ['１．', '２．'],
  ],
  [
    ['1', '附', '3'],
    ['1', '附', '3'],
  ],
  [
    [null, null, null],
    [null, null, null],
  ],
  [
    ['1', '2', '3'],
    ['1', '2', '3'],
  ],
])('%j becomes %j', (before, after) => {
  expect(numbersOf(duties(...before))).toEqual(after)
})

test('Chinese numerals go beyond ten', () => {
  const list = duties(...Array.from({ length: 111 }, () => '一、'))
  const numbers = numbersOf(list)
  expect([9, 10, 19, 20, 99, 104, 110].map((at) => numbers[at])).toEqual([
    '十、',
    '十一、',
    '二十、',
    '二十一、',
    '一百、',
    '一百〇五、',
    '一百一十一、',
  ])
})

test('a letter among the digits is part of the number, not a sign behind it', () => {
  const numbers = [...Array.from({ length: 9 }, (_, at) => `${at + 1}`), '1O', '11']
  expect(renumber(duties(...numbers), 'duties')).toEqual([
    { entryId: 'd9', kind: 'duty', before: '1O', after: '10' },
  ])
})

test('a heading counts among the entries without one, and what is under it from one', () => {
  const task = (number: string, parentTitle: string | null, index: number) => ({
    entryId: `t${index}`,
    source: null,
    number,
    parentTitle,
    title: '',
    content: '',
    leadUnits: [],
    responsibleUnits: [],
  })
  const plan = {
    entryId: 'p',
    source: null,
    title: '',
    documentNumber: null,
    issuedOn: null,
    issuer: null,
    preamble: '',
    sections: [{ entryId: 's', source: null, number: '三、', heading: '', text: '' }],
    roster: [],
    unitDuties: [],
    tasks: [
      task('（一）', null, 0),
      task('1.', '甲', 1),
      task('2.', '甲', 2),
      task('1.', '乙', 3),
      task('（四）', null, 4),
    ],
  }
  expect(renumber({ ...empty, plans: [plan] }, 'plans')).toEqual([])
  const without = { ...plan, tasks: plan.tasks.filter((_, index) => index !== 3) }
  expect(renumber({ ...empty, plans: [without] }, 'plans')).toEqual([
    { entryId: 't4', kind: 'planTask', before: '（四）', after: '（三）' },
  ])
})
