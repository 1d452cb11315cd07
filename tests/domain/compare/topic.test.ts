import { describe, expect, test } from 'vitest'
import { readTopic, topicBoundaries } from '@/lib/domain/compare/topic'
import { topicSheets } from '@/lib/domain/compare/topic-sheets'
import { smallList } from '../../support/lists'

const source = null
const water = () => {
  const list = smallList('甲')
  list.duties[0]!.statement = '负责学校卫生；负责饮用水卫生监督。负责其他工作'
  list.duties[0]!.items[0]!.text = '开展饮用水卫生监督检查'
  list.boundaries = [
    {
      entryId: 'b1',
      source,
      number: '1',
      matter: '生活饮用水卫生管理',
      basis: '《传染病防治法》',
      cases: '',
      shares: [
        { entryId: 'b1s1', source, department: '县卫健局', responsibility: '负责饮用水卫生监督' },
        { entryId: 'b1s2', source, department: '县水务局', responsibility: '主管供水' },
      ],
    },
    {
      entryId: 'b2',
      source,
      number: '2',
      matter: '学校卫生',
      basis: '',
      cases: '',
      shares: [
        { entryId: 'b2s1', source, department: '县教育局', responsibility: '负责行政管理；保障饮用水安全。' },
        { entryId: 'b2s2', source, department: '县卫健局', responsibility: '负责传染病防控' },
      ],
    },
  ]
  return list
}
const lists = [
  { code: '990101', list: water() },
  { code: '990102', list: smallList('乙') },
]
const codes = ['990102', '990101']

describe('a topic over many counties', () => {
  const topic = readTopic(lists, [['饮用水']], codes)

  test('tells who has it and who has not, in the order asked', () => {
    expect(topic.counties).toEqual([
      { code: '990102', presence: 'absent' },
      { code: '990101', presence: 'about' },
    ])
  })

  test('misses nothing in a list that has none of the parts', () => {
    const other = [...codes, '990103']
    expect(readTopic(lists, [['饮用水']], other, new Set(['990103'])).counties.at(-1)).toEqual({
      code: '990103',
      presence: 'without',
    })
  })

  test('tells what an entry is for from what comes up in it', () => {
    expect(topic.entries.map(({ entryId, weight }) => [entryId, weight])).toEqual([
      ['duties.0', 'about'],
      ['b1', 'about'],
      ['b2', 'mention'],
    ])
  })

  test('quotes the sentences that speak of it and marks the words', () => {
    const [duty, , school] = topic.entries
    expect(duty?.passages.map(({ text }) => text)).toEqual(['负责饮用水卫生监督。', '开展饮用水卫生监督检查'])
    expect(duty?.offices).toEqual(['监督股'])
    expect(school?.passages).toEqual([{ label: '县教育局', text: '保障饮用水安全。', marks: [[2, 5]] }])
  })

  test('cuts the matters down to who does what of it', () => {
    const [only, ...others] = topicBoundaries(lists, topic)
    expect(others).toEqual([])
    expect(only?.list.boundaries.map(({ shares }) => shares.map(({ department }) => department))).toEqual([
      ['县卫健局', '县水务局'],
      ['县教育局'],
    ])
    expect(only?.list.boundaries[1]?.shares[0]?.responsibility).toBe('保障饮用水安全。')
  })

  test('of each group of words one must be there, in whatever width it is written', () => {
    expect(
      readTopic(lists, [['饮用水', '水质'], ['监督']], codes).entries.map(({ entryId }) => entryId),
    ).toEqual(['duties.0', 'b1'])
    expect(readTopic(lists, [['献血']], codes).entries).toEqual([])
  })

  test('as a table it has a row for every county, the absent ones too', () => {
    const about = { q: '饮用水', nameOf: (code: string) => code, hrefOf: (path: string) => path, notes: [] }
    const [sheet] = topicSheets(topic, null, about)
    expect(sheet?.rows.map(([, code]) => code)).toEqual(['990102', '990101', '990101', '990101'])
    for (const row of sheet?.rows ?? []) expect(row).toHaveLength(sheet?.columns.length ?? 0)
  })
})
