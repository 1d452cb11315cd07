import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import { countsInWords, summarise, summaryInWords, totalCounts } from '@/lib/domain/changes/counts'
import type { ListChanges } from '@/lib/domain/changes/types'
import { assembleList } from '@/lib/domain/list/entries'
import type { Duty, ResponsibilityList } from '@/lib/domain/list/schema'
import { smallList } from '../../support/lists'

const EMPTY = assembleList(null, [])
const duty = (id: string, items: string[] = [], number: string | null = null): Duty => ({
  entryId: id,
  source: null,
  number,
  statement: `负责${id}`,
  items: items.map((item) => ({
    entryId: item,
    source: null,
    text: `办理${item}`,
    office: null,
    remark: null,
  })),
})
const withDuties = (...duties: Duty[]): ResponsibilityList => ({ ...EMPTY, duties })
const counts = (changes: ListChanges) => totalCounts(summarise(changes))
const nothing = { added: 0, removed: 0, moved: 0, changed: 0, cosmetic: 0 }
/** `＋甲`, `－乙`, `⇅丙`, `✎丁` in order. */
const outline = (changes: ListChanges) =>
  changes.parts
    .flatMap(({ groups }) => groups.flatMap(({ top, inner }) => (top ? [top, ...inner] : inner)))
    .map((change) => {
      if (change.status !== 'kept') return `${change.status === 'added' ? '＋' : '－'}${change.entryId}`
      return `${change.moved ? '⇅' : ''}${change.fields.length > 0 ? '✎' : ''}${change.entryId}`
    })

describe('what became of entries', () => {
  test('identical lists have no change', () => {
    const changes = compareLists(smallList('甲'), smallList('甲'))
    expect(changes).toEqual({ title: null, parts: [] })
    expect(summaryInWords(summarise(changes))).toBe('内容没有变化')
  })

  test('removed entries stand where they stood, before what took their place', () => {
    const before = withDuties(duty('甲'), duty('乙'), duty('丙', ['a', 'b', 'c']))
    const after = withDuties(duty('甲'), duty('新'), duty('丙', ['a', 'd', 'c']), duty('丁'))
    expect(outline(compareLists(before, after))).toEqual(['－乙', '＋新', '－b', '＋d', '＋丁'])
  })

  test('what stands inside an added or removed entry is counted with it', () => {
    const changes = compareLists(withDuties(duty('甲', ['a', 'b'])), withDuties(duty('乙', ['c'])))
    expect(outline(changes)).toEqual(['－甲', '－a', '－b', '＋乙', '＋c'])
    expect(counts(changes)).toEqual({ ...nothing, added: 1, removed: 1 })
  })

  test('an entry that went to another parent has moved, even when its old parent is gone', () => {
    const before = withDuties(duty('甲', ['a', 'b']), duty('乙', ['c']))
    const after = withDuties(duty('乙', ['c', 'a']))
    const changes = compareLists(before, after)
    expect(outline(changes)).toEqual(['－甲', '－b', '⇅a'])
    const [moved] = changes.parts[0]!.groups[1]!.inner
    expect(moved?.moved).toEqual({
      from: { parentId: '甲', parentName: '负责甲', position: 1 },
      to: { parentId: '乙', parentName: '负责乙', position: 2 },
    })
  })

  test('moved and changed at once', () => {
    const changed = { ...duty('丙'), statement: '负责丙和丁' }
    const changes = compareLists(
      withDuties(duty('甲'), duty('乙'), duty('丙')),
      withDuties(changed, duty('甲'), duty('乙')),
    )
    expect(outline(changes)).toEqual(['⇅✎丙'])
    expect(counts(changes)).toEqual({ ...nothing, moved: 1, changed: 1 })
  })

  test('renumbering after an insertion is cosmetic', () => {
    const before = withDuties(duty('甲', [], '1'), duty('乙', [], '2'), duty('丙', [], '3'))
    const after = withDuties(
      duty('甲', [], '1'),
      duty('新', [], '2'),
      duty('乙', [], '3'),
      duty('丙', [], '4'),
    )
    const changes = compareLists(before, after)
    expect(counts(changes)).toEqual({ ...nothing, added: 1, cosmetic: 2 })
    expect(changes.parts[0]?.groups.map((group) => group.cosmetic)).toEqual([false, true, true])
    expect(summaryInWords(summarise(changes))).toBe('新增 1 项，另有 2 处只改了标点或编号')
  })

  test('a new telephone number is content, a full stop more is not', () => {
    const before = smallList('甲')
    const after = smallList('甲')
    after.services[0]!.phone = '12345679'
    after.duties[0]!.statement += '。'
    expect(counts(compareLists(before, after))).toEqual({ ...nothing, changed: 1, cosmetic: 1 })
  })

  test('every field of every kind is compared and has its name in words', () => {
    const changes = compareLists(EMPTY, smallList('甲'))
    const fields = changes.parts.flatMap(({ groups }) =>
      groups.flatMap(({ top, inner }) => [top, ...inner].flatMap((change) => change?.fields ?? [])),
    )
    expect(fields.find(({ label }) => !/^\p{Script=Han}+$/u.test(label))).toBeUndefined()
    expect(fields.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['主要职责', '责任单位', '条款类别']),
    )
  })

  test('the fields of a service guide are told apart', () => {
    const before = smallList('甲')
    const after = smallList('甲')
    const guide = {
      basis: null,
      audience: '居民',
      conditions: null,
      materials: [],
      steps: null,
      legalLimit: null,
      promisedLimit: null,
      fee: '不收费',
      feeBasis: null,
      place: null,
      hours: null,
      enquiryPhone: null,
      complaintPhone: null,
      onlineUrl: null,
      visits: null,
      channel: null,
    }
    before.services[0]!.guide = guide
    const material = { name: '身份证', form: '原件', source: null, copies: '1', sample: null }
    after.services[0]!.guide = { ...guide, fee: '每次10元', materials: [material] }
    const top = compareLists(before, after).parts[0]?.groups[0]?.top
    expect(top?.fields.map(({ field, label, before, after }) => [field, label, before, after])).toEqual([
      ['guide.materials', '申请材料', '', '身份证（形式：原件；份数：1）'],
      ['guide.fee', '收费标准', '不收费', '每次10元'],
    ])
  })

  test('names of officials are compared for those who may see them alone', () => {
    const after = smallList('甲')
    after.plans[0]!.roster[0]!.name = '李四'
    expect(compareLists(smallList('甲'), after).parts).toEqual([])
    expect(JSON.stringify(compareLists(EMPTY, after))).not.toContain('李四')
    expect(counts(compareLists(smallList('甲'), after, { withPrivate: true })).changed).toBe(1)
  })

  test('an id that became another kind is another entry', () => {
    const before = { ...EMPTY, duties: [duty('x')] }
    const [service] = smallList('甲').services
    const after = { ...EMPTY, services: [{ ...service!, entryId: 'x' }] }
    expect(counts(compareLists(before, after))).toEqual({ ...nothing, added: 1, removed: 1 })
  })
})

describe('in words', () => {
  test.each([
    [
      { added: 3, removed: 1, changed: 5, moved: 2, cosmetic: 4 },
      '新增 3 项、删除 1 项、修改 5 项、移动 2 项，另有 4 处只改了标点或编号',
    ],
    [{ ...nothing, cosmetic: 2 }, '有 2 处只改了标点或编号，内容没有变化'],
  ])('%o', (given, words) => expect(countsInWords(given)).toBe(words))
})

describe('whatever the lists', () => {
  const tree = fc
    .uniqueArray(fc.nat({ max: 30 }), { maxLength: 14 })
    .chain((ids) =>
      fc.record({
        ids: fc.constant(ids),
        cut: fc.array(fc.nat({ max: 5 }), { maxLength: 6 }),
        words: fc.nat({ max: 3 }),
      }),
    )
    .map(({ ids, cut, words }) => {
      const rest = ids.map((id) => `i${id}`)
      const duties = cut.map((length, index) =>
        duty(`d${(index * 3 + words) % 8}-${index}`, rest.splice(0, length)),
      )
      return withDuties(...duties)
    })

  test('compared the other way round it is the same, turned round', () => {
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        const forth = counts(compareLists(a, b))
        const back = counts(compareLists(b, a))
        expect(back).toEqual({ ...forth, added: forth.removed, removed: forth.added })
      }),
    )
  })

  test('moving one among many is exactly one move', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), fc.nat(), fc.nat(), (size, from, to) => {
        const duties = Array.from({ length: size }, (_, index) => duty(`d${index}`))
        const [taken] = duties.splice(from % size, 1)
        const moved = duties.toSpliced(to % size, 0, taken!)
        const before = withDuties(...duties.toSpliced(from % size, 0, taken!))
        const expected = from % size === to % size ? nothing : { ...nothing, moved: 1 }
        expect(counts(compareLists(before, withDuties(...moved)))).toEqual(expected)
      }),
    )
  })

  test('every entry that is not in both is told of once', () => {
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        const ids = (list: ResponsibilityList) =>
          new Set(
            list.duties.flatMap(({ entryId, items }) => [entryId, ...items.map((item) => item.entryId)]),
          )
        const [before, after] = [ids(a), ids(b)]
        const told = outline(compareLists(a, b))
        expect(told.filter((line) => line.startsWith('－')).sort()).toEqual(
          [...before]
            .filter((id) => !after.has(id))
            .map((id) => `－${id}`)
            .sort(),
        )
        expect(told.filter((line) => line.startsWith('＋')).sort()).toEqual(
          [...after]
            .filter((id) => !before.has(id))
            .map((id) => `＋${id}`)
            .sort(),
        )
      }),
    )
  })
})
