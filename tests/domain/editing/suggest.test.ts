import { expect, test } from 'vitest'
import {
  departmentSuggestions,
  frequentNames,
  instrumentSuggestions,
  localName,
  MOST_SUGGESTIONS,
} from '@/lib/domain/editing/suggest'

const cited = (...titles: string[]) => titles.map((title) => ({ title, number: null }))

test('names come the most frequent first; what is no single name is left out', () => {
  expect(
    frequentNames([
      ['教育局', 1],
      [' 民政局', 1],
      ['民政局', 2],
      ['工商、宣传、价格等部门', 9],
      ['市纪委\n（监委）', 9],
      ['', 9],
      ['很'.repeat(30), 9],
    ]),
  ).toEqual(['民政局', '教育局'])
})

test('a department of another county is named as this one would', () => {
  expect(localName('县民政局', '海口市美兰区')).toBe('区民政局')
  expect(localName('区民政局', '定安县')).toBe('县民政局')
  expect(localName('市公安局', '定安县')).toBe('市公安局')
  expect(localName('教育行政主管部门', '定安县')).toBe('教育行政主管部门')
  expect(localName('海口市美兰区教育局', '定安县')).toBeNull()
})

test('a body that is gone comes with what it became', () => {
  const gone = new Map([['食品药品监督管理局', ['市场监督管理局']]])
  expect(departmentSuggestions(['县食品药品监督管理局', '县教育局', '县教育局'], gone)).toEqual([
    { name: '县食品药品监督管理局', note: '现为 市场监督管理局' },
    { name: '县教育局', note: null },
  ])
})

test('an instrument is offered once, under its full title, with its number, unless repealed', () => {
  const citations = [
    ...cited('献血法', '传染病防治法', '独生子女光荣证', '旧办法'),
    { title: '中华人民共和国传染病防治法', number: null },
    { title: '医疗废物管理条例', number: '国务院令第380号' },
    ...cited('医疗废物管理条例', '医疗废物管理条例'),
  ]
  expect(instrumentSuggestions(citations, new Set(['旧办法']))).toEqual([
    '《医疗废物管理条例》（国务院令第380号）',
    '《中华人民共和国传染病防治法》',
    '《献血法》',
  ])
})

test('there is an end to them', () => {
  const many = Array.from({ length: 500 }, (_, i) => `第${i}办法`)
  expect(instrumentSuggestions(cited(...many))).toHaveLength(MOST_SUGGESTIONS)
  expect(departmentSuggestions(many, new Map())).toHaveLength(MOST_SUGGESTIONS)
})
